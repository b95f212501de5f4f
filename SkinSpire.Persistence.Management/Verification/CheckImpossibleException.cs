using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Verification;

/// <summary>A check cannot be made on a database as it is; nothing was changed.</summary>
/// <param name="reason">Why not, as a clause.</param>
public sealed class CheckImpossibleException(string reason)
    : PersistenceException("SSP3011", $"It cannot be checked: {reason}.", "Remove the reason and verify again; what was not checked does not count as good.");
