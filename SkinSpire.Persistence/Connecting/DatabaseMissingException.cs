using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Connecting;

/// <summary>The server has no such database; nothing was changed.</summary>
/// <param name="target">Who was to connect to what, without a password.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class DatabaseMissingException(string target, Exception? cause = null)
    : PersistenceException(
        "SSP4103",
        $"The database of {target} does not exist.",
        "Make it with skinspire-db setup, or correct its name in the configuration.",
        cause);
