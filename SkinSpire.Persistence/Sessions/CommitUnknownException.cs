using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Sessions;

/// <summary>The connection was lost while a commit was under way: the work may be done or not. It is never run again by itself.</summary>
/// <param name="cause">The driver's exception.</param>
public sealed class CommitUnknownException(Exception? cause = null)
    : PersistenceException(
        "SSP2003",
        "The connection was lost while the commit was under way: the database may have done the work or not.",
        "Read the rows to see which, before doing the work again.",
        cause);
