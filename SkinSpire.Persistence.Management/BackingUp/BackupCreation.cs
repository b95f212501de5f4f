using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Journalling;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Resetting;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>Takes a backup of one moment of a database, while it is used.</summary>
public static class BackupCreation
{
    /// <summary>Writes it under a name that says that it is not finished, and renames it when all of it is on the disk; then journals it.</summary>
    /// <param name="target">The database.</param>
    /// <param name="place">Where, and the key.</param>
    /// <param name="settings">How; null for the defaults.</param>
    /// <param name="progress">Told what happens, at once.</param>
    /// <param name="ct">Removes what was written.</param>
    /// <exception cref="BackupNotWrittenException">The disk is full, or the folder is closed.</exception>
    /// <exception cref="BackupRefusedException">There is no migration yet, or what is asked for cannot be had.</exception>
    /// <exception cref="PersistenceException">The database is another environment's, is being migrated, or cannot be reached.</exception>
    public static async Task<ListedBackup> RunAsync(TargetDatabase target, BackupPlace place, BackupSettings? settings = null, IProgress<RunMessage>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(place);
        settings ??= new BackupSettings();
        Allow(target, place, settings);
        var state = await target.LookAsync(ct).ConfigureAwait(false);
        var folder = await WrittenAsync(place, settings, target, state, progress, ct).ConfigureAwait(false);
        var backup = await AuthenticBackup.OpenAsync(folder, place.Key, ct).ConfigureAwait(false);
        progress?.Report(new RunMessage(RunMessageKind.Step, $"{backup.Name} is whole"));
        await target.ExecuteAsync(connection => OperationJournal.WriteIfThereAsync(connection, "backup create", $"{backup.Name}, {backup.Sum}", ct), ct).ConfigureAwait(false);
        return BackupCatalog.Of(backup);
    }

    /// <summary>As <see cref="RunAsync"/>, before something is changed; where no migration is applied there is nothing to bring back.</summary>
    /// <param name="target">The database.</param>
    /// <param name="progress">Told what happens, at once.</param>
    /// <param name="ct">Removes what was written.</param>
    /// <returns>Null where no migration is applied.</returns>
    /// <exception cref="PersistenceException">As <see cref="RunAsync"/>.</exception>
    public static async Task<ListedBackup?> RunBeforeAsync(TargetDatabase target, IProgress<RunMessage>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var applied = await target.WorkAsync(connection => connection.ScalarAsync<string>("select pg_catalog.to_regclass('clinic.environment_stamp')::text", ct), ct).ConfigureAwait(false);
        return applied is null ? null : await RunAsync(target, BackupPlace.Of(target), progress: progress, ct: ct).ConfigureAwait(false);
    }

    // A module has its own schema and migrations: whoever restores this has to know that its rows are elsewhere.
    private static async Task TellOmittedAsync(NpgsqlConnection connection, IProgress<RunMessage>? progress, CancellationToken ct)
    {
        foreach (var table in await TableRows.CountOfModulesAsync(connection, ct).ConfigureAwait(false))
        {
            progress?.Report(new RunMessage(RunMessageKind.Step, FormattableString.Invariant($"not in this backup: {table.Table}, {table.Rows} rows; save it with pg_dump --schema")));
        }
    }

    private static void Allow(TargetDatabase target, BackupPlace place, BackupSettings settings)
    {
        if (settings.Encrypt == true && (place.Key is null || settings.Engine == BackupEngine.PgDump))
        {
            throw new BackupRefusedException($"of {target.Name}", "it was to be encrypted, and there is no key or pg_dump writes it", "Configure a key (SKINSPIRE_BACKUP_KEY_FILE) and take a native backup.");
        }
    }

    private static async Task<string> WrittenAsync(BackupPlace place, BackupSettings settings, TargetDatabase target, TargetState state, IProgress<RunMessage>? progress, CancellationToken ct)
    {
        var whole = Path.Combine(place.Folder, string.Create(CultureInfo.InvariantCulture, $"{target.Name}_{DateTime.UtcNow:yyyyMMdd'T'HHmmssfff'Z'}{AuthenticBackup.Extension}"));
        var partial = whole + AuthenticBackup.Partial;
        try
        {
            PrivateFile.CreateFolder(partial);
            var manifest = await ServerFault.TranslatedAsync(target.ConnectionString, () => WriteAsync(partial, place, settings, target, state, progress, ct)).ConfigureAwait(false);
            await AuthenticBackup.WriteAsync(partial, manifest, place.Key, ct).ConfigureAwait(false);
            PrivateFile.FlushFolder(partial);
            Directory.Move(partial, whole);
            PrivateFile.FlushFolder(place.Folder);
            return whole;
        }
        catch (Exception error)
        {
            Remove(partial);
            if (IsOfDisk(error))
            {
                throw new BackupNotWrittenException(place.Folder, error.Message, error);
            }

            throw;
        }
    }

    private static async Task<BackupManifest> WriteAsync(string folder, BackupPlace place, BackupSettings settings, TargetDatabase target, TargetState state, IProgress<RunMessage>? progress, CancellationToken ct)
    {
        var snapshot = await ExportedSnapshot.TakeAsync(target.ConnectionString, ct).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            var head = await ManifestHead.ReadAsync(snapshot, target, state, ct).ConfigureAwait(false) with
            {
                Engine = settings.Engine,
                Salt = settings.Encrypt ?? (place.Key is not null && settings.Engine == BackupEngine.Native) ? RandomNumberGenerator.GetHexString(64, lowercase: true) : null,
            };
            await TellOmittedAsync(snapshot.Connection, progress, ct).ConfigureAwait(false);
            progress?.Report(new RunMessage(RunMessageKind.Step, string.Create(CultureInfo.InvariantCulture, $"backing up {snapshot.Tables.Count} tables of {target.Name} into {folder}")));
            var encryption = head.Salt is { } salt ? file => place.Key!.ForPart(file, salt) : (Func<string, byte[]>?)null;
            var (contents, parts) = await (settings.Engine == BackupEngine.Native
                ? NativeAsync(folder, snapshot, encryption, settings.Transfer, ct)
                : DumpEngine.WriteAsync(folder, snapshot, target, settings.Transfer, ct)).ConfigureAwait(false);
            return head with { Contents = contents, Parts = [.. parts.OrderBy(part => part.File, StringComparer.Ordinal)] };
        }
    }

    private static async Task<(IReadOnlyList<TableFingerprint> Contents, IReadOnlyCollection<BackupPart> Parts)> NativeAsync(
        string folder, ExportedSnapshot snapshot, Func<string, byte[]>? encryption, TransferSettings settings, CancellationToken ct)
    {
        var parts = new ConcurrentBag<BackupPart>();
        var contents = await Transfer.RunAsync(
            snapshot.Tables, token => SnapshotSource.OpenAsync(snapshot, token), _ => Task.FromResult<ITableSink>(new PartSink(folder, encryption, parts)), settings, ct).ConfigureAwait(false);
        return (contents, parts);
    }

    // A file that is too long for its file system or its quota is the second to the framework.
    private static bool IsOfDisk(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" };

    // Best effort: what stays says by its name that it is not finished, and prune removes it.
    private static void Remove(string partial)
    {
        try
        {
            Directory.Delete(partial, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }
}
