using System.Diagnostics;
using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.History;

/// <summary>The session advisory lock behind which migrations run, and the time-outs of a session that runs them.</summary>
/// <param name="connection">An open connection, which holds the lock.</param>
/// <param name="settings">How long it waits.</param>
/// <param name="waiting">Told who holds the lock while it waits: at once, and every few seconds.</param>
internal sealed class AdvisoryLock(NpgsqlConnection connection, MigrationSettings settings, Action<LockHolder?> waiting)
{
    // "SKINSPIR" in ASCII. Advisory locks are per database, so the key needs no database name.
    internal const long Key = 0x534B494E53504952;

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan NoticeInterval = TimeSpan.FromSeconds(5);

    // Polls: a waiter blocked inside pg_advisory_lock holds a snapshot that CREATE INDEX CONCURRENTLY of the holder waits for.
    /// <exception cref="MigrationLockedException">Another run held it for too long.</exception>
    internal async Task AcquireAsync(CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var notice = TimeSpan.Zero;
        while (!await connection.ScalarAsync<bool>("select pg_catalog.pg_try_advisory_lock($1)", ct, Key).ConfigureAwait(false))
        {
            if (watch.Elapsed > settings.LockDeadline)
            {
                throw new MigrationLockedException(watch.Elapsed, await LockHolder.FindAsync(connection, ct).ConfigureAwait(false));
            }

            if (watch.Elapsed >= notice)
            {
                notice = watch.Elapsed + NoticeInterval;
                waiting(await LockHolder.FindAsync(connection, ct).ConfigureAwait(false));
            }

            await Task.Delay(PollInterval, ct).ConfigureAwait(false);
        }

        await connection.ExecuteAsync(SessionSettings(), ct).ConfigureAwait(false);
    }

    /// <summary>Gives it back, with the time-outs.</summary>
    internal Task ReleaseAsync() => connection.ExecuteAsync(
        "select pg_catalog.pg_advisory_unlock_all(); reset lock_timeout; reset statement_timeout; reset idle_in_transaction_session_timeout; reset client_connection_check_interval",
        CancellationToken.None);

    private string SessionSettings() => FormattableString.Invariant(
        $"""
        set lock_timeout = {settings.LockTimeout.TotalMilliseconds:0};
        set statement_timeout = {settings.StatementTimeout.TotalMilliseconds:0};
        set idle_in_transaction_session_timeout = {settings.IdleInTransactionTimeout.TotalMilliseconds:0};
        set client_connection_check_interval = {settings.ClientCheckInterval.TotalMilliseconds:0}
        """);
}
