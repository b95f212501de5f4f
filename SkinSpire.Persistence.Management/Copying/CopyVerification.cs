using SkinSpire.Persistence.Management.Fingerprinting;
using SkinSpire.Persistence.Management.Scratch;
using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>Proves a copy before it takes a place: every object of the schema, and every row read again.</summary>
internal static class CopyVerification
{
    /// <summary>Compares; a foreign key that is not validated and a trigger that is not enabled are differences of the schema.</summary>
    /// <param name="source">What was copied.</param>
    /// <param name="scratch">The copy.</param>
    /// <param name="tables">The tables whose rows were written; null for all.</param>
    /// <param name="written">What was written; null when the server cloned the files.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>What the copy holds.</returns>
    /// <exception cref="CopyUnfaithfulException">Something is otherwise.</exception>
    internal static async Task<IReadOnlyList<TableFingerprint>> RunAsync(
        CopySource source, ScratchDatabase scratch, IReadOnlyList<TransferTable>? tables, IReadOnlyList<TableFingerprint>? written, CancellationToken ct)
    {
        CatalogFingerprint? copy = null;
        await scratch.WorkAsync(async connection => copy = await CopySource.CatalogAsync(connection, ct).ConfigureAwait(false)).ConfigureAwait(false);
        var catalog = (await source.CatalogAsync(ct).ConfigureAwait(false)).Compare(copy!).Select(difference => $"{difference.Kind} {difference.Identity}");
        var read = await Transfer.LookAsync(scratch.ConnectionString, tables, ct: ct).ConfigureAwait(false);
        var rows = (written ?? read).Except(read).Select(table => $"rows of {table.Table}");
        List<string> differences = [.. catalog, .. rows];
        return differences.Count == 0 ? read : throw new CopyUnfaithfulException(differences);
    }
}
