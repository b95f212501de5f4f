using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Fingerprinting;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>The source is not what its migrations make, so the copy would not be the source; no row was read.</summary>
/// <param name="differences">What is otherwise.</param>
public sealed class SourceDriftedException(IReadOnlyList<CatalogDifference> differences)
    : PersistenceException(
        "SSP5204",
        $"The source is not what its migrations make, and the copy would lose that: {string.Join(", ", differences?.Take(Shown).Select(difference => $"{difference.Kind} {difference.Identity}") ?? [])}{(differences?.Count > Shown ? FormattableString.Invariant($" and {differences.Count - Shown} more") : "")}.",
        "See it with skinspire-db verify --check drift on the source, and put it into a migration or take it away.")
{
    private const int Shown = 5;
}
