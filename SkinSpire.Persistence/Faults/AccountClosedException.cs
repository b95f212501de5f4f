using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Faults;

/// <summary>The account is locked or disabled: its sign-in cannot be recorded as a success.</summary>
/// <param name="cause">The driver's exception.</param>
public sealed class AccountClosedException(Exception? cause = null)
    : PersistenceException(
        "SSP2109",
        "The account is locked or disabled.",
        "Wait until the lock ends, or let an administrator open the account.",
        cause);
