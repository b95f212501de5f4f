using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace SkinSpire.Persistence.History;

/// <summary>The session advisory lock that one migration run holds from before it reads the history until it ends.</summary>
internal sealed class MigrationLock(
    IHistoryRepository history,
    IRelationalConnection connection,
    MigrationSettings settings,
    IDiagnosticsLogger<DbLoggerCategory.Migrations> logger) : IMigrationsDatabaseLock
{
    // "SKINSPIR" in ASCII. Advisory locks are per database, so the key needs no database name.
    internal const long Key = 0x534B494E53504952;

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan NoticeInterval = TimeSpan.FromSeconds(5);

    private readonly int? formerCommandTimeout = connection.CommandTimeout;

    public IHistoryRepository HistoryRepository => history;

    private NpgsqlConnection Connection => (NpgsqlConnection)connection.DbConnection;

    // Polls: a waiter blocked inside pg_advisory_lock holds a snapshot that CREATE INDEX CONCURRENTLY of the holder waits for.
    internal async Task AcquireAsync(CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var notice = TimeSpan.Zero;
        while (!await TryLockAsync(ct).ConfigureAwait(false))
        {
            if (watch.Elapsed > settings.LockDeadline)
            {
                throw new MigrationLockedException(watch.Elapsed, await LockHolder.FindAsync(Connection, ct).ConfigureAwait(false));
            }

            if (watch.Elapsed >= notice)
            {
                notice = watch.Elapsed + NoticeInterval;
                await TellAsync(ct).ConfigureAwait(false);
            }

            await Task.Delay(PollInterval, ct).ConfigureAwait(false);
        }

        connection.CommandTimeout = (int)settings.StatementTimeout.TotalSeconds + 5;
        await ExecuteAsync(SessionSettings(), ct).ConfigureAwait(false);
    }

    public IMigrationsDatabaseLock ReacquireIfNeeded(bool connectionReopened, bool? transactionRestarted)
    {
        if (connectionReopened && !IsHeld())
        {
            AcquireAsync(CancellationToken.None).GetAwaiter().GetResult();
        }

        return this;
    }

    public async Task<IMigrationsDatabaseLock> ReacquireIfNeededAsync(
        bool connectionReopened, bool? transactionRestarted, CancellationToken cancellationToken = default)
    {
        if (connectionReopened && !IsHeld())
        {
            await AcquireAsync(cancellationToken).ConfigureAwait(false);
        }

        return this;
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        connection.CommandTimeout = formerCommandTimeout;

        // A broken connection has released the lock by itself.
        if (Connection.FullState.HasFlag(System.Data.ConnectionState.Open) && !Connection.FullState.HasFlag(System.Data.ConnectionState.Broken))
        {
            await ReleaseAsync().ConfigureAwait(false);
        }
    }

    private async Task TellAsync(CancellationToken ct)
    {
        var holder = await LockHolder.FindAsync(Connection, ct).ConfigureAwait(false);
        settings.Waiting?.Report(holder);
        logger.Logger.LogWarning("Waiting for the migration lock, held by {Holder}.", holder);
    }

    private async Task ReleaseAsync()
    {
        try
        {
            await ExecuteAsync(
                "select pg_catalog.pg_advisory_unlock_all(); reset lock_timeout; reset statement_timeout; reset idle_in_transaction_session_timeout; reset client_connection_check_interval",
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InFailedSqlTransaction)
        {
            // The failed transaction is rolled back by its owner after this. A session that goes back to a pool would keep the lock, so it is closed instead.
            NpgsqlConnection.ClearPool(Connection);
        }
    }

    private bool IsHeld()
    {
        using var command = new NpgsqlCommand(
            "select exists (select from pg_catalog.pg_locks where locktype = 'advisory' and pid = pg_catalog.pg_backend_pid() and ((classid::bigint << 32) | objid::bigint) = $1 and objsubid = 1)",
            Connection)
        { Parameters = { new() { Value = Key } } };
        return (bool)command.ExecuteScalar()!;
    }

    private async Task<bool> TryLockAsync(CancellationToken ct)
    {
        var command = new NpgsqlCommand("select pg_catalog.pg_try_advisory_lock($1)", Connection) { Parameters = { new() { Value = Key } } };
        await using (command.ConfigureAwait(false))
        {
            return (bool)(await command.ExecuteScalarAsync(ct).ConfigureAwait(false))!;
        }
    }

    private string SessionSettings() => FormattableString.Invariant(
        $"""
        set lock_timeout = {settings.LockTimeout.TotalMilliseconds:0};
        set statement_timeout = {settings.StatementTimeout.TotalMilliseconds:0};
        set idle_in_transaction_session_timeout = {settings.IdleInTransactionTimeout.TotalMilliseconds:0};
        set client_connection_check_interval = {settings.ClientCheckInterval.TotalMilliseconds:0}
        """);

    private async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        var command = new NpgsqlCommand(sql, Connection);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
        }
    }
}
