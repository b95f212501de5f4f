using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>The source has no schema that could be copied; nothing was changed.</summary>
/// <param name="source">The database.</param>
public sealed class SourceEmptyException(string source)
    : PersistenceException("SSP5203", $"No migration is applied to {source}, so there is nothing to copy.", "Correct --from, or run skinspire-db update there first.");
