using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Connecting;

/// <summary>The server answers but takes no connection: it is full, starting or stopping; nothing was changed.</summary>
/// <param name="target">Who was to connect to what, without a password.</param>
/// <param name="reason">What the server said.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class ServerBusyException(string target, string reason, Exception? cause = null)
    : PersistenceException(
        "SSP4104",
        $"The server of {target} takes no connection now: {reason}.",
        "Try again in a moment; if it stays full, compare the sum of all pools with max_connections.",
        cause);
