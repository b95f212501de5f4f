using System.Data;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Planning;

namespace SkinSpire.Persistence.Migrator.Running;

/// <summary>Sends migrations: each transaction as one message, and what cannot be in one by itself, counted as EF's runs count it.</summary>
internal sealed class MigrationRunner(NpgsqlConnection connection, MigrationSettings settings, MigrationLog log)
{
    private const int MostRetries = 5;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);

    private readonly int timeout = (int)settings.StatementTimeout.TotalSeconds + 5;

    internal Task ExecuteAsync(string sql, CancellationToken ct) => connection.ExecuteAsync(sql, ct);

    /// <summary>Runs one; a lock that is not to be had in time, and its like, are tried again, longer each time.</summary>
    internal async Task RunAsync(PlannedMigration planned, CancellationToken ct)
    {
        var work = new MigrationWork(planned.Migration, [.. planned.Statements.Select(statement => new MigrationStatement(statement.Sql, statement.InTransaction))]);
        for (var attempt = 0; ; attempt++)
        {
            log.Begin(planned.Migration, planned.Direction);
            try
            {
                await SendAsync(work, ct).ConfigureAwait(false);
                return;
            }
            catch (PostgresException error) when (error.IsTransient && attempt < MostRetries && connection.FullState == ConnectionState.Open)
            {
                await Task.Delay(FirstDelay * (1 << attempt) * (0.5 + Random.Shared.NextDouble()), ct).ConfigureAwait(false);
            }
        }
    }

    private async Task SendAsync(MigrationWork work, CancellationToken ct)
    {
        foreach (var piece in Pieces(await work.StepsAsync(connection, ct).ConfigureAwait(false)))
        {
            piece.ForEach(step => log.Send(step.Sql));
            var message = new StepMessage(piece);
            try
            {
                await (piece[0].InTransaction ? CommitAsync(message, ct) : message.SendAsync(connection, timeout, ct)).ConfigureAwait(false);
            }
            catch (PostgresException error)
            {
                await NoteAsync(error, work, message).ConfigureAwait(false);
                throw;
            }
        }
    }

    private async Task CommitAsync(StepMessage message, CancellationToken ct)
    {
        var transaction = await connection.BeginTransactionAsync(ct).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await message.SendAsync(connection, timeout, ct).ConfigureAwait(false);
            await transaction.CommitAsync(ct).ConfigureAwait(false);
        }
    }

    private async Task NoteAsync(PostgresException error, MigrationWork work, StepMessage message)
    {
        FailedStatement.Note(error, work, message);
        if (connection.FullState == ConnectionState.Open)
        {
            await MigrationCheckpoint.NoteRefusalAsync(connection, error).ConfigureAwait(false);
        }
    }

    // What is in a transaction goes together up to the next that is not.
    private static List<List<WorkStep>> Pieces(IReadOnlyList<WorkStep> steps)
    {
        var pieces = new List<List<WorkStep>>();
        foreach (var step in steps)
        {
            if (pieces.Count == 0 || !step.InTransaction || !pieces[^1][0].InTransaction)
            {
                pieces.Add([]);
            }

            pieces[^1].Add(step);
        }

        return pieces;
    }
}
