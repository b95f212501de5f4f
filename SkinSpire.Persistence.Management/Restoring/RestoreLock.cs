using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Management.Scratch;

namespace SkinSpire.Persistence.Management.Restoring;

/// <summary>One restore or undo of a database at a time; the lock ends with the process.</summary>
internal static class RestoreLock
{
    // "SKRE" in ASCII.
    private const int LockClass = 0x534B5245;

    /// <summary>A connection beside the database, which holds the lock.</summary>
    /// <exception cref="RestoreRunningException">Somebody else has it.</exception>
    internal static async Task<NpgsqlConnection> TakeAsync(string connectionString, CancellationToken ct)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        var maintenance = await Maintenance.OpenAsync(connectionString, ct).ConfigureAwait(false);
        if (await maintenance.ScalarAsync<bool>("select pg_catalog.pg_try_advisory_lock($1, pg_catalog.hashtext($2))", ct, LockClass, database).ConfigureAwait(false))
        {
            return maintenance;
        }

        await maintenance.DisposeAsync().ConfigureAwait(false);
        throw new RestoreRunningException(database);
    }
}
