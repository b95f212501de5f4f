using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Connecting;

/// <summary>Nobody answers where the server should be; nothing was changed.</summary>
/// <param name="target">Who was to connect to what, without a password.</param>
/// <param name="reason">What the network said.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class ServerUnreachableException(string target, string reason, Exception? cause = null)
    : PersistenceException(
        "SSP4101",
        $"The server of {target} does not answer: {reason}.",
        "Start it (skinspire-db local start for the local one), or correct host and port in the configuration.",
        cause);
