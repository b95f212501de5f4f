using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Faults;

/// <summary>A session that only reads tried to write; nothing was saved.</summary>
/// <param name="cause">The driver's exception.</param>
public sealed class ReadOnlySessionException(Exception? cause = null)
    : PersistenceException(
        "SSP2107",
        "A session that only reads tried to write.",
        "Use RunAsync for work that writes.",
        cause);
