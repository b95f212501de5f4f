using SkinSpire.Persistence.Management.Fingerprinting;

namespace SkinSpire.Persistence.Management.RollingBack;

/// <summary>What going down did on an empty database beside the target.</summary>
/// <param name="Differences">What the catalog had otherwise after going down than on the way up; empty when the way down is verified.</param>
/// <param name="Gone">The tables and columns that going down takes away, as <c>table</c> or <c>table.column</c>.</param>
public sealed record Rehearsal(IReadOnlyList<CatalogDifference> Differences, IReadOnlyList<string> Gone)
{
    /// <summary>Whether going down leads to exactly the catalog of that level.</summary>
    public bool Passed => Differences.Count == 0;

    /// <exception cref="RollbackUnverifiedException">It did not pass.</exception>
    internal void Check(string to)
    {
        if (!Passed)
        {
            throw new RollbackUnverifiedException(to, $"afterwards {string.Join(", ", Differences.Select(Phrase))}");
        }
    }

    private static string Phrase(CatalogDifference difference) =>
        $"{difference.Kind} {difference.Identity} {(difference.Actual is null ? "is missing" : difference.Expected is null ? "is left over" : "differs")}";
}
