using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Connecting;

namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>One moment of a database, seen by as many connections as join it; nothing is ever written through them.</summary>
internal sealed class ExportedSnapshot : IAsyncDisposable
{
    // The driver's own 8 kB are a system call for a few rows.
    private const int BufferSize = 128 * 1024;

    private const string Begin = "begin isolation level repeatable read, read only";

    private readonly string connectionString;

    private ExportedSnapshot(string connectionString, NpgsqlConnection connection, string id, IReadOnlyList<TransferTable> tables)
    {
        this.connectionString = connectionString;
        Id = id;
        Connection = connection;
        Tables = tables;
    }

    /// <summary>Its name, as long as it is held.</summary>
    internal string Id { get; }

    /// <summary>Reads in the snapshot.</summary>
    internal NpgsqlConnection Connection { get; }

    /// <summary>The tables, the biggest first; nobody drops or alters one before the end.</summary>
    internal IReadOnlyList<TransferTable> Tables { get; }

    /// <summary>Takes one.</summary>
    /// <param name="connectionString">A role that bypasses row-level security: one that does not is refused by the server, and never sees less.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="MigrationLockedException">It is being migrated.</exception>
    /// <exception cref="NpgsqlException">The server cannot be reached, or a table is being altered for too long.</exception>
    internal static async Task<ExportedSnapshot> TakeAsync(string connectionString, CancellationToken ct)
    {
        var connection = await OpenAsync(connectionString, ct).ConfigureAwait(false);
        try
        {
            await KeepMigrationsAwayAsync(connection, ct).ConfigureAwait(false);
            await connection.ExecuteAsync(Begin, ct).ConfigureAwait(false);
            var tables = await LockAsync(connection, ct).ConfigureAwait(false);
            var exported = await connection.ScalarAsync<string>("select pg_catalog.pg_export_snapshot()", ct).ConfigureAwait(false);
            return new ExportedSnapshot(connectionString, connection, exported!, tables);
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Another connection to the same moment.</summary>
    internal async Task<NpgsqlConnection> JoinAsync(CancellationToken ct)
    {
        var connection = await OpenAsync(connectionString, ct).ConfigureAwait(false);
        await connection.ExecuteAsync(Begin, ct).ConfigureAwait(false);
        await connection.ExecuteAsync($"set transaction snapshot '{Id}'", ct).ConfigureAwait(false);
        return connection;
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    // Without row_security = off a role that does not bypass it would copy what it sees and call it everything.
    private static Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken ct) => DedicatedConnection.OpenAsync(
        connectionString, "set row_security = off; set lock_timeout = '30s'; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0", ct, BufferSize);

    // A migration that rewrites a table leaves nothing for a snapshot of before. It waits for us, and we do not wait for it.
    private static async Task KeepMigrationsAwayAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if (!await connection.ScalarAsync<bool>("select pg_catalog.pg_try_advisory_lock_shared($1)", ct, MigrationLock.Key).ConfigureAwait(false))
        {
            throw new MigrationLockedException(TimeSpan.Zero, await LockHolder.FindAsync(connection, ct).ConfigureAwait(false));
        }
    }

    // What the snapshot saw has to be there until the last row is read.
    private static async Task<IReadOnlyList<TransferTable>> LockAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var tables = await TransferTable.ReadAsync(connection, ct).ConfigureAwait(false);
        if (tables.Count > 0)
        {
            await connection.ExecuteAsync($"lock table {string.Join(", ", tables.Select(table => $"clinic.\"{table.Name}\""))} in access share mode", ct).ConfigureAwait(false);
        }

        return tables;
    }
}
