using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Journalling;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>What a manifest says before there are parts: whose backup it is, and of what.</summary>
internal static class ManifestHead
{
    /// <summary>Of the same moment as the rows that follow.</summary>
    /// <exception cref="BackupRefusedException">There is no migration yet.</exception>
    internal static async Task<BackupManifest> ReadAsync(ExportedSnapshot snapshot, TargetDatabase target, TargetState state, CancellationToken ct)
    {
        if (await snapshot.Connection.ScalarAsync<string>("select pg_catalog.to_regclass('clinic.environment_stamp')::text", ct).ConfigureAwait(false) is null)
        {
            throw new BackupRefusedException($"of {target.Name}", "no migration is applied to it, so there is nothing in it", "Apply the migrations first: skinspire-db update.");
        }

        return new BackupManifest(
            BackupManifest.CurrentFormat,
            BackupEngine.Native,
            OperationJournal.ProductVersion,
            target.Name,
            target.Environment.Environment.ShortName(),
            await snapshot.Connection.ScalarAsync<Guid?>("select installation_id from clinic.environment_stamp", ct).ConfigureAwait(false),
            state.ServerVersion,
            TimeProvider.System.GetUtcNow(),
            await snapshot.Connection.RowsAsync("select migration_id::text from clinic.migrations_history order by 1", row => row.GetString(0), ct).ConfigureAwait(false),
            await SchemaDigest.ReadAsync(snapshot.Connection, ct).ConfigureAwait(false),
            Salt: null,
            snapshot.Tables,
            [],
            []);
    }
}
