using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Faults;

/// <summary>The database forbids it: a privilege, row-level security or a guarding trigger; nothing was saved.</summary>
/// <param name="reason">What the server said.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class NotPermittedException(string reason, Exception? cause = null)
    : PersistenceException(
        "SSP2106",
        $"The database does not permit this: {reason}.",
        "Work on rows of the session's own hospital, soft-delete what may not be deleted, and leave histories as they are.",
        cause);
