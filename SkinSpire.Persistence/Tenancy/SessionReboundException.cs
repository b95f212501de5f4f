using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Tenancy;

/// <summary>A session of one hospital and user was to serve another; nothing was done.</summary>
/// <param name="cause">The driver's exception, when the database refused.</param>
public sealed class SessionReboundException(Exception? cause = null)
    : PersistenceException(
        "SSP2004",
        "This session is bound to another hospital or user already.",
        "Open another session: each serves one hospital and one user.",
        cause);
