using SkinSpire.Persistence.Management.Fingerprinting;
using SkinSpire.Persistence.Management.Masking;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Scratch;
using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>Makes the schema by the migrations and streams the rows of one snapshot into it.</summary>
internal static class StreamCopy
{
    /// <summary>Fills a new database.</summary>
    /// <param name="source">Where the rows come from.</param>
    /// <param name="request">Which, and how.</param>
    /// <param name="scratch">The new database.</param>
    /// <param name="progress">Told what happens, at once.</param>
    /// <param name="rows">Told how far each table is, by several threads.</param>
    /// <param name="ct">Ends it in the middle.</param>
    /// <returns>The tables, in the columns' order of the source, and what was written.</returns>
    /// <exception cref="MaskingRefusedException">A column cannot be masked; no row was read.</exception>
    /// <exception cref="SourceDriftedException">The source is not what its migrations make; no row was read.</exception>
    internal static async Task<(IReadOnlyList<TransferTable> Tables, IReadOnlyList<TableFingerprint> Written)> FillAsync(
        CopySource source, CopyRequest request, ScratchDatabase scratch, IProgress<RunMessage>? progress, IProgress<TransferProgress>? rows, CancellationToken ct)
    {
        var snapshot = await ExportedSnapshot.TakeAsync(source.Database.ConnectionString, ct).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            var tables = CopySource.Wanted(request, snapshot.Tables);
            var masks = CopyPlanner.Masks(request, tables);
            await new DatabaseMigrator(scratch.ConnectionString).RunAsync(source.Level, progress, ct).ConfigureAwait(false);
            await CompareAsync(source, scratch, ct).ConfigureAwait(false);
            var load = await DatabaseLoad.BeginAsync(scratch.ConnectionString, tables, ct).ConfigureAwait(false);
            var written = await Transfer.RunAsync(
                tables, token => SnapshotSource.OpenAsync(snapshot, token), load.OpenAsync,
                new TransferSettings { Connections = request.Connections, Progress = rows, Transform = table => Transform(masks, table) }, ct).ConfigureAwait(false);
            await load.EndAsync(request.Connections, ct).ConfigureAwait(false);
            return (tables, written);
        }
    }

    private static RowMask? Transform(MaskingPlan? masks, TransferTable table) => masks?.RowsOf(table.Name) is { KeepsAll: false } rows ? rows : null;

    // The migrations know nothing of what somebody did by hand: it is seen before a row moves.
    private static async Task CompareAsync(CopySource source, ScratchDatabase scratch, CancellationToken ct)
    {
        CatalogFingerprint? made = null;
        await scratch.WorkAsync(async connection => made = await CopySource.CatalogAsync(connection, ct).ConfigureAwait(false)).ConfigureAwait(false);
        var differences = made!.Compare(await source.CatalogAsync(ct).ConfigureAwait(false));
        if (differences.Count > 0)
        {
            throw new SourceDriftedException(differences);
        }
    }
}
