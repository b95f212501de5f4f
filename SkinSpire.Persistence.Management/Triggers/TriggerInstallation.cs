using SkinSpire.Persistence.Management.Verification;

namespace SkinSpire.Persistence.Management.Triggers;

/// <summary>What an installation of triggers put back, or would.</summary>
/// <param name="Repairs">Functions first, then triggers; empty when all are as they should be.</param>
/// <param name="Remaining">What differs and is not put back: triggers and functions that are there and should not be, which nothing here drops.</param>
public sealed record TriggerInstallation(IReadOnlyList<TriggerRepair> Repairs, IReadOnlyList<Finding> Remaining);
