using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Tenancy;

/// <summary>Rows of a hospital were asked for without saying which.</summary>
/// <param name="cause">The driver's exception, when the database refused.</param>
public sealed class TenantNotBoundException(Exception? cause = null)
    : PersistenceException(
        "SSP2002",
        "Rows of a hospital were asked for without saying which hospital.",
        "Work inside ClinicSessions, or make the context with the hospital's TenantId; on a connection of your own call clinic.enter first.",
        cause);
