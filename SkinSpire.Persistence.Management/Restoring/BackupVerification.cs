using System.Diagnostics;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Scratch;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.Restoring;

/// <summary>Proves a backup by restoring it into a scratch database, which is dropped; no other database is touched.</summary>
public static class BackupVerification
{
    /// <summary>Authenticates, restores, compares schema, counts and rows with the manifest, and marks the backup as verified.</summary>
    /// <param name="target">A database on the server that lends a scratch database.</param>
    /// <param name="place">Where a backup's name is looked for, and the key.</param>
    /// <param name="backup">A backup's name, or its path.</param>
    /// <param name="progress">Told what happens, at once.</param>
    /// <param name="rows">Told how far each table is, by several threads.</param>
    /// <param name="ct">Ends it; nothing is marked.</param>
    /// <exception cref="BackupDamagedException">It is not as it was written.</exception>
    /// <exception cref="BackupNotAuthenticException">Nothing proves who wrote it.</exception>
    /// <exception cref="BackupUnfaithfulException">The schema would not be that of the backup.</exception>
    /// <exception cref="PersistenceException">This build does not have its migrations, or the server cannot be reached.</exception>
    public static async Task<BackupVerificationReport> RunAsync(
        TargetDatabase target, BackupPlace place, string backup, IProgress<RunMessage>? progress = null, IProgress<TransferProgress>? rows = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(place);
        var start = Stopwatch.GetTimestamp();
        var path = await place.PathOfAsync(backup, target.Environment.Environment.ShortName(), ct).ConfigureAwait(false);
        var opened = await AuthenticBackup.OpenAsync(path, place.Key, ct).ConfigureAwait(false);
        RestoreRules.CheckMigrations(opened);
        await opened.CheckPartsAsync(ct).ConfigureAwait(false);
        await ServerFault.TranslatedAsync(target.ConnectionString, () => RestoreAsync(target, opened, progress, rows, ct)).ConfigureAwait(false);
        await VerifiedMark.WriteAsync(opened, TimeProvider.System.GetUtcNow(), ct).ConfigureAwait(false);
        return new BackupVerificationReport(opened.Name, opened.Manifest.Contents.Count, opened.Manifest.Rows, opened.Manifest.Parts.Count, opened.Manifest.Bytes, Stopwatch.GetElapsedTime(start));
    }

    private static async Task<bool> RestoreAsync(TargetDatabase target, AuthenticBackup backup, IProgress<RunMessage>? progress, IProgress<TransferProgress>? rows, CancellationToken ct)
    {
        var scratch = await ScratchDatabase.CreateAsync(target.ConnectionString, "shadow", ct).ConfigureAwait(false);
        await using (scratch.ConfigureAwait(false))
        {
            await new BackupContents(backup, progress, rows).FillAsync(scratch, ct).ConfigureAwait(false);
            return true;
        }
    }
}
