using Npgsql;
using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Management.Deferring;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Processes;
using SkinSpire.Persistence.Management.Scratch;
using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.Restoring;

/// <summary>Fills a scratch database out of a backup and proves that it holds what was backed up.</summary>
/// <param name="backup">The backup; its parts are not checked again.</param>
/// <param name="progress">Told what happens, at once.</param>
/// <param name="rows">Told how far each table is, by several threads.</param>
internal sealed class BackupContents(AuthenticBackup backup, IProgress<RunMessage>? progress, IProgress<TransferProgress>? rows)
{
    private BackupManifest Manifest => backup.Manifest;

    /// <summary>Makes schema and rows, and compares both with the manifest.</summary>
    /// <exception cref="BackupDamagedException">The rows are not those that were backed up.</exception>
    /// <exception cref="BackupUnfaithfulException">The schema is not what it was when the backup was taken.</exception>
    internal async Task FillAsync(ScratchDatabase scratch, CancellationToken ct)
    {
        try
        {
            await LoadAsync(scratch, ct).ConfigureAwait(false);
        }
        catch (Exception error) when (error is InvalidDataException or RestorationFailedException or ToolFailedException or ZstdSharp.ZstdException)
        {
            throw backup.Damaged("its rows cannot be loaded", error);
        }

        Tell(FormattableString.Invariant($"comparing {Manifest.Rows} rows of {Manifest.Contents.Count} tables with the manifest"));
        await CompareAsync(scratch, ct).ConfigureAwait(false);
    }

    /// <summary>Makes schema and rows, and compares nothing.</summary>
    internal async Task LoadAsync(ScratchDatabase scratch, CancellationToken ct)
    {
        Tell($"migrating {scratch.Name} to {Manifest.Migrations[^1]}");
        await new DatabaseMigrator(scratch.ConnectionString).RunAsync(Manifest.Migrations[^1], ct: ct).ConfigureAwait(false);
        var load = await DatabaseLoad.BeginAsync(scratch.ConnectionString, Manifest.Tables, ct).ConfigureAwait(false);
        Tell(FormattableString.Invariant($"loading {Manifest.Rows} rows into {Manifest.Tables.Count} tables"));
        await (Manifest.Engine == BackupEngine.PgDump
            ? DumpEngine.ReadAsync(backup, scratch.ConnectionString, ct)
            : Transfer.RunAsync(Manifest.Tables, _ => Task.FromResult<ITableSource>(new PartSource(backup.Folder, backup.Encryption)), load.OpenAsync, new TransferSettings { Progress = rows }, ct)).ConfigureAwait(false);
        Tell("building indexes and checking every foreign key");
        await load.EndAsync(ct: ct).ConfigureAwait(false);
    }

    private async Task CompareAsync(ScratchDatabase scratch, CancellationToken ct)
    {
        var found = await Transfer.LookAsync(scratch.ConnectionString, Manifest.Tables, ct: ct).ConfigureAwait(false);
        if (Manifest.Contents.Except(found).FirstOrDefault() is { } missed)
        {
            var there = found.First(table => table.Table == missed.Table);
            throw backup.Damaged(missed.Rows == there.Rows ? $"{missed.Table} holds other rows than were backed up" : FormattableString.Invariant($"{missed.Table} holds {there.Rows} rows, and {missed.Rows} were backed up"));
        }

        await scratch.WorkAsync(async connection => await CompareCatalogAsync(connection, ct).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task CompareCatalogAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if (SchemaDigest.Difference(Manifest.Catalog, await SchemaDigest.ReadAsync(connection, ct).ConfigureAwait(false)) is { } difference)
        {
            throw new BackupUnfaithfulException(backup.Name, difference);
        }
    }

    private void Tell(string text) => progress?.Report(new RunMessage(RunMessageKind.Step, text));
}
