using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Connecting;

namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>Says, when a run ends early, what ended it and where the database stands.</summary>
internal sealed class RunOutcome(string connectionString, Func<CancellationToken, Task<MigrationStatus>> status, BlockerWatch watch)
{
    /// <summary>Runs; what is thrown leaves as a condition that names migration, statement and state.</summary>
    internal async Task OfAsync(Func<Task> run, MigrationPlan plan)
    {
        try
        {
            await run().ConfigureAwait(false);
        }
        catch (OperationCanceledException error)
        {
            throw new RunInterruptedException(await StateAsync(plan).ConfigureAwait(false), error);
        }
        catch (Exception error) when (Find(error) is not null)
        {
            throw await OfAsync(Find(error)!, plan).ConfigureAwait(false);
        }
    }

    // A connection that is lost, or never was, is told by its own type.
    private PostgresException? Find(Exception error) =>
        ServerFault.Translate(error, connectionString) is SqlFailedException or LockTimeoutException or SignInRefusedException
            ? Causes(error).OfType<PostgresException>().FirstOrDefault(cause => FailedStatement.Of(cause) is not null)
            : null;

    private async Task<PersistenceException> OfAsync(PostgresException error, MigrationPlan plan)
    {
        var failed = FailedStatement.Of(error)!;
        if (await HalfDoneAsync().ConfigureAwait(false) is not null)
        {
            return new MigrationHalfDoneException(failed.Migration, FormattableString.Invariant($"line {failed.Line} failed with SQLSTATE {error.SqlState}: {error.MessageText}; the statement was: {failed.Statement}"), error);
        }

        var state = await StateAsync(plan).ConfigureAwait(false);
        return error.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled
            ? new LockTimeoutException(Target.Of(connectionString), FormattableString.Invariant($"{error.MessageText}, at line {failed.Line} of {failed.Migration}{Holders}. {state}"), error)
            : new MigrationFailedException(failed, error.SqlState, error.MessageText, state, error);
    }

    private string Holders => watch.Last.Count == 0 ? "" : $", held by {string.Join(" and ", watch.Last)}";

    private async Task<string> StateAsync(MigrationPlan plan)
    {
        try
        {
            if (await HalfDoneAsync().ConfigureAwait(false) is { } half)
            {
                return $"The migration {half.Migration} is half done: run skinspire-db repair.";
            }

            var applied = (await status(CancellationToken.None).ConfigureAwait(false)).Applied;
            var done = plan.Migrations.Count(planned => applied.Contains(planned.Migration, StringComparer.Ordinal) == (planned.Direction == Entities.MigrationDirection.Applied));
            return FormattableString.Invariant($"The database stands at {(applied.Count == 0 ? "no migration" : applied[^1])}: {done} of {plan.Migrations.Count} are done, nothing of the others is.");
        }
        catch (PersistenceException)
        {
            return "Where the database stands cannot be asked: the server does not answer.";
        }
    }

    private Task<MigrationCheckpoint?> HalfDoneAsync() => ServerFault.TranslatedAsync(connectionString, async () =>
    {
        var connection = await ClinicConnection.OpenAsync(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString, CancellationToken.None).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await MigrationCheckpoint.FindAsync(connection, CancellationToken.None).ConfigureAwait(false);
        }
    });

    private static IEnumerable<Exception> Causes(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
