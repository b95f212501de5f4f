using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Management.Deferring;

/// <summary>A <see cref="Deferral"/> of a live database, written down in it: whatever ends the load, the next run finds what is still to be put back.</summary>
/// <remarks>Its table is there only while something is taken away.</remarks>
public static class DeferralJournal
{
    private const string Table = "clinic.deferred_steps";

    /// <summary>Writes down what is taken away and takes it away, in one transaction.</summary>
    /// <param name="connection">An open connection as for <see cref="Deferral.TakeAwayAsync"/>, without a transaction.</param>
    /// <param name="deferral">What is to be taken away.</param>
    /// <param name="ct">Takes nothing away.</param>
    public static async Task TakeAwayAsync(NpgsqlConnection connection, Deferral deferral, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(deferral);

        var transaction = await connection.BeginTransactionAsync(ct).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await connection.ExecuteAsync($"create table {Table} (position int primary key, phase int not null, shared boolean not null, table_name text not null, referenced text, subject text not null, put text not null)", ct).ConfigureAwait(false);
            foreach (var (step, position) in deferral.Steps.Select((step, position) => (step, position)))
            {
                await connection.ExecuteAsync(
                    $"insert into {Table} values ($1, $2, $3, $4, $5, $6, $7)",
                    ct, position, step.Phase, step.Shared, step.Table, (object?)step.Referenced ?? DBNull.Value, step.Subject, step.Put).ConfigureAwait(false);
            }

            await deferral.TakeAwayAsync(connection, ct).ConfigureAwait(false);
            await transaction.CommitAsync(ct).ConfigureAwait(false);
        }
    }

    /// <summary>Puts back what is written down; nothing to do when nothing is.</summary>
    /// <param name="connectionString">The database, and a role as for <see cref="Deferral.TakeAwayAsync"/>.</param>
    /// <param name="connections">How many work at the same time, from 1.</param>
    /// <param name="progress">Told the name of each when it is back.</param>
    /// <param name="ct">Ends it; what is back stays and is not written down any more.</param>
    /// <exception cref="RestorationFailedException">Rows break a constraint or a unique index.</exception>
    public static async Task PutBackAsync(string connectionString, int connections = 2, IProgress<RunMessage>? progress = null, CancellationToken ct = default)
    {
        var connection = new NpgsqlConnection(connectionString);
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(ct).ConfigureAwait(false);
            if (await FindAsync(connection, ct).ConfigureAwait(false) is { } steps)
            {
                await new PuttingBack(connectionString, connections, progress).RunAsync(steps, ct).ConfigureAwait(false);
                await connection.ExecuteAsync($"drop table {Table}", ct).ConfigureAwait(false);
            }
        }
    }

    /// <summary>What is still to be put back; null when nothing was taken away.</summary>
    internal static async Task<IReadOnlyList<DeferredStep>?> FindAsync(NpgsqlConnection connection, CancellationToken ct) =>
        await connection.ScalarAsync<string>($"select pg_catalog.to_regclass('{Table}')::text", ct).ConfigureAwait(false) is null
            ? null
            : await connection.RowsAsync($"select phase, shared, table_name, referenced, subject, put, position from {Table} order by position", Step, ct).ConfigureAwait(false);

    // Put back and struck out in one transaction.
    private static DeferredStep Step(NpgsqlDataReader row) => new(
        row.GetInt32(0), row.GetBoolean(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4), Taken: null,
        FormattableString.Invariant($"{row.GetString(5)};\ndelete from {Table} where position = {row.GetInt32(6)}"));
}
