using Npgsql;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Restoring;

/// <summary>Exchanges of a database, one at a time.</summary>
internal static class ExclusiveTarget
{
    /// <summary>Works from beside the database while nobody else exchanges it.</summary>
    /// <exception cref="RestoreRunningException">Somebody does.</exception>
    /// <exception cref="RunInterruptedException">It was cancelled; the database is as it was.</exception>
    internal static async Task<T> ExclusivelyAsync<T>(this TargetDatabase target, Func<NpgsqlConnection, Task<T>> work, CancellationToken ct)
    {
        try
        {
            return await ServerFault.TranslatedAsync(target.ConnectionString, () => LockedAsync(target, work, ct)).ConfigureAwait(false);
        }
        catch (OperationCanceledException error)
        {
            throw new RunInterruptedException($"The database {target.Name} is as it was.", error);
        }
    }

    private static async Task<T> LockedAsync<T>(TargetDatabase target, Func<NpgsqlConnection, Task<T>> work, CancellationToken ct)
    {
        var maintenance = await RestoreLock.TakeAsync(target.ConnectionString, ct).ConfigureAwait(false);
        await using (maintenance.ConfigureAwait(false))
        {
            return await work(maintenance).ConfigureAwait(false);
        }
    }
}
