namespace SkinSpire.Persistence.Management.Repairing;

/// <summary>What a repair did.</summary>
/// <param name="Repaired">In the order it was done; empty when nothing was broken.</param>
public sealed record RepairReport(IReadOnlyList<RepairStep> Repaired);
