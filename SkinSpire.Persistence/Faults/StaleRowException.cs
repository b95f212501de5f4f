using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Faults;

/// <summary>Somebody changed or deleted the row since it was read, or it is not this hospital's; nothing was saved.</summary>
/// <param name="entity">The row's class.</param>
/// <param name="cause">EF's exception.</param>
public sealed class StaleRowException(string entity, Exception? cause = null)
    : PersistenceException(
        "SSP2108",
        $"A {entity} is no longer as it was read.",
        "Read it again, show the reader what changed, and repeat the change on the new row.",
        cause);
