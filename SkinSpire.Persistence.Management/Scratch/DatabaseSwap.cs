using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Scratch;

/// <summary>Puts one database in another's place, at once for everybody: a run killed at any point leaves the one or the other under the name.</summary>
internal static class DatabaseSwap
{
    // The server itself waits five seconds for the sessions to be gone.
    private const int Attempts = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Ends the sessions of both and exchanges their names.</summary>
    /// <param name="maintenance">A connection to neither of them.</param>
    /// <param name="live">The name that stays.</param>
    /// <param name="replacement">The database that gets it, with the other's comment.</param>
    /// <param name="former">The name that the former database gets: no other database has it.</param>
    /// <param name="ct">Ends the wait; nothing is exchanged.</param>
    /// <exception cref="DatabaseInUseException">Sessions could not be ended.</exception>
    internal static async Task RunAsync(NpgsqlConnection maintenance, string live, string replacement, string former, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await EndSessionsAsync(maintenance, live, replacement, ct).ConfigureAwait(false);
                await RenameAsync(maintenance, live, replacement, former, ct).ConfigureAwait(false);
                return;
            }
            catch (PostgresException error) when (attempt < Attempts && error.SqlState is PostgresErrorCodes.ObjectInUse or PostgresErrorCodes.InsufficientPrivilege)
            {
                // A pool has connected again between the two, or somebody whom we may not end is there for a look, as monitoring is.
                await Task.Delay(Pause, ct).ConfigureAwait(false);
            }
            catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.ObjectInUse or PostgresErrorCodes.InsufficientPrivilege)
            {
                throw new DatabaseInUseException(live, error);
            }
        }
    }

    private static Task EndSessionsAsync(NpgsqlConnection maintenance, string live, string replacement, CancellationToken ct) => maintenance.ExecuteAsync(
        "select pg_catalog.pg_terminate_backend(pid, 2000) from pg_catalog.pg_stat_activity where datname in ($1, $2) and backend_type = 'client backend' and pid <> pg_catalog.pg_backend_pid()",
        ct, live, replacement);

    // One transaction: nobody ever sees the name free.
    private static async Task RenameAsync(NpgsqlConnection maintenance, string live, string replacement, string former, CancellationToken ct)
    {
        var comment = await maintenance.ScalarAsync<string>("select pg_catalog.shobj_description(oid, 'pg_database') from pg_catalog.pg_database where datname = $1", ct, live).ConfigureAwait(false) ?? "";
        var transaction = await maintenance.BeginTransactionAsync(ct).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await maintenance.ExecuteAsync($"comment on database \"{replacement}\" is '{comment.Replace("'", "''", StringComparison.Ordinal)}'", ct).ConfigureAwait(false);
            await maintenance.ExecuteAsync($"alter database \"{live}\" rename to \"{former}\"", ct).ConfigureAwait(false);
            await maintenance.ExecuteAsync($"alter database \"{replacement}\" rename to \"{live}\"", ct).ConfigureAwait(false);
            await transaction.CommitAsync(ct).ConfigureAwait(false);
        }
    }
}
