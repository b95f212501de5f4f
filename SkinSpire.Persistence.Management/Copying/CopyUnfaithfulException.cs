using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>The copy is not what was read from the source; it was dropped, and the target is as it was.</summary>
/// <param name="differences">What is otherwise.</param>
public sealed class CopyUnfaithfulException(IReadOnlyList<string> differences)
    : PersistenceException(
        "SSP5206",
        $"The copy is not like the source: {string.Join("; ", differences ?? [])}.",
        "Run it again; when it happens twice, report it with what it printed.");
