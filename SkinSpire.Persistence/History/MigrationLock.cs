using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace SkinSpire.Persistence.History;

/// <summary>The advisory lock that one run of EF holds from before it reads the history until it ends.</summary>
internal sealed class MigrationLock(
    IHistoryRepository history,
    IRelationalConnection connection,
    MigrationSettings settings,
    IDiagnosticsLogger<DbLoggerCategory.Migrations> logger) : IMigrationsDatabaseLock
{
    internal const long Key = AdvisoryLock.Key;

    private readonly int? formerCommandTimeout = connection.CommandTimeout;

    public IHistoryRepository HistoryRepository => history;

    private NpgsqlConnection Connection => (NpgsqlConnection)connection.DbConnection;

    internal async Task AcquireAsync(CancellationToken ct)
    {
        await new AdvisoryLock(Connection, settings, Tell).AcquireAsync(ct).ConfigureAwait(false);
        connection.CommandTimeout = (int)settings.StatementTimeout.TotalSeconds + 5;
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

    private void Tell(LockHolder? holder)
    {
        settings.Waiting?.Report(holder);
        logger.Logger.LogWarning("Waiting for the migration lock, held by {Holder}.", holder);
    }

    private async Task ReleaseAsync()
    {
        try
        {
            await new AdvisoryLock(Connection, settings, Tell).ReleaseAsync().ConfigureAwait(false);
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
        { Parameters = { new() { Value = AdvisoryLock.Key } } };
        return (bool)command.ExecuteScalar()!;
    }
}
