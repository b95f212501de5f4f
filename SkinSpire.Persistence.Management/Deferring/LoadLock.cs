using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.History;

namespace SkinSpire.Persistence.Management.Deferring;

/// <summary>The migration lock, for a load: nobody migrates, loads or puts back meanwhile. It ends with the connection, also when the process is killed.</summary>
internal static class LoadLock
{
    /// <exception cref="MigrationLockedException">Somebody has it.</exception>
    internal static async Task TakeAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if (!await connection.ScalarAsync<bool>("select pg_catalog.pg_try_advisory_lock($1)", ct, MigrationLock.Key).ConfigureAwait(false))
        {
            throw new MigrationLockedException(TimeSpan.Zero, await LockHolder.FindAsync(connection, ct).ConfigureAwait(false));
        }
    }
}
