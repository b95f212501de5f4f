using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Tenancy;

/// <summary>Rows of a hospital were asked for without saying which.</summary>
public sealed class TenantNotBoundException()
    : PersistenceException(
        "SSP2002",
        "Rows of a hospital were asked for in a context that was made for none.",
        "Make the context with the hospital's TenantId.");
