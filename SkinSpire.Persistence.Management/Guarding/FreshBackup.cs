using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Guarding;

/// <summary>Looks where backups lie.</summary>
internal static class FreshBackup
{
    /// <summary>Whether there is a believable backup of this installation that is young enough.</summary>
    internal static async Task<bool> IsKnownAsync(NpgsqlConnection connection, TargetDatabase target, CancellationToken ct) =>
        await connection.ScalarAsync<Guid?>("select installation_id from clinic.environment_stamp", ct).ConfigureAwait(false) is { } installation
        && await BackupCatalog.FreshAsync(BackupPlace.Of(target), installation, BackupPlace.MaxAge(target), ct).ConfigureAwait(false) is not null;
}
