using Npgsql;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Connecting;

namespace SkinSpire.Persistence.Migrator.Running;

/// <summary>What every verb asks first, in one message: most runs have nothing to do, and are over with it.</summary>
/// <param name="Stamp">The environment that the database is stamped with; null when it has no stamp yet.</param>
/// <param name="Applied">What the history holds, oldest first.</param>
/// <param name="IsHalfDone">Whether a migration was ended in its middle.</param>
internal sealed record FirstLook(string? Stamp, IReadOnlyList<string> Applied, bool IsHalfDone)
{
    internal static async Task<FirstLook> AtAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        try
        {
            return await AskAsync(connection, ct).ConfigureAwait(false);
        }
        catch (PostgresException) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            // Before the first migrations there are not all tables, and the message is refused as a whole.
            return await AskOneByOneAsync(connection, ct).ConfigureAwait(false);
        }
    }

    private static async Task<FirstLook> AskAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var batch = new NpgsqlBatch(connection) { BatchCommands = { new(LockWait.Bound()), new(StampCheck.Query), new(AppliedMigrations.Query), new(MigrationCheckpoint.Query) } };
        await using (batch.ConfigureAwait(false))
        {
            var answers = Answers(batch, ct);
            var stamp = answers[0].FirstOrDefault() ?? await StampCheck.ReadAsync(connection, ct).ConfigureAwait(false);
            return new FirstLook(stamp, [.. answers[1].OfType<string>().Order(StringComparer.Ordinal)], answers[2][0] is not null);
        }
    }

    // On this thread, as the connection was opened: most runs end here and never start another.
    private static List<List<string?>> Answers(NpgsqlBatch batch, CancellationToken ct)
    {
        using var cancel = ct.Register(batch.Cancel);
        using var reader = batch.ExecuteReader();
        var answers = new List<List<string?>>();
        do
        {
            answers.Add([]);
            while (reader.Read())
            {
                answers[^1].Add(reader.IsDBNull(0) ? null : reader.GetString(0));
            }
        }
        while (reader.NextResult());
        return answers;
    }

    private static async Task<FirstLook> AskOneByOneAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await connection.ExecuteAsync(LockWait.Bound(), ct).ConfigureAwait(false);
        return new FirstLook(
            await StampCheck.ReadAsync(connection, ct).ConfigureAwait(false),
            await AppliedMigrations.ReadAsync(connection, ct).ConfigureAwait(false),
            await MigrationCheckpoint.FindAsync(connection, ct).ConfigureAwait(false) is not null);
    }
}
