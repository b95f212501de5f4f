using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>Production's patients were to be copied as they are; no row was read.</summary>
/// <param name="source">The database.</param>
public sealed class UnmaskedCopyException(string source)
    : PersistenceException("SSP5201", $"{source} is production: what leaves it is masked, and no option lifts that.", "Say --anonymise.");
