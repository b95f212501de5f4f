using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Connecting;

/// <summary>The server refused the role or its password; nothing was changed.</summary>
/// <param name="target">Who was to connect to what, without a password.</param>
/// <param name="reason">What the server said.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class SignInRefusedException(string target, string reason, Exception? cause = null)
    : PersistenceException(
        "SSP4102",
        $"The server refused {target}: {reason}.",
        "Correct the user and the password in the configuration, PGPASSWORD or the pass file; a password can also have expired.",
        cause);
