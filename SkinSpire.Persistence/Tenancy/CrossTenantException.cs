using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Tenancy;

/// <summary>A row of one hospital was saved in a session of another; nothing was saved.</summary>
/// <param name="entity">The row's class.</param>
/// <param name="owner">The hospital that owns the row.</param>
/// <param name="session">The session's hospital.</param>
public sealed class CrossTenantException(string entity, TenantId owner, TenantId session)
    : PersistenceException(
        "SSP2001",
        $"A {entity} of hospital {owner} was saved in a session of hospital {session}.",
        "Open the session for the hospital that owns the row.");
