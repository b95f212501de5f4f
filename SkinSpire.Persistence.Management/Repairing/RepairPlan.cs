namespace SkinSpire.Persistence.Management.Repairing;

/// <summary>What a repair would do.</summary>
/// <param name="Steps">In the order they would run; empty when nothing is broken.</param>
/// <param name="Undecided">The interrupted statement of which only its author can tell whether it was finished; null when there is none.</param>
public sealed record RepairPlan(IReadOnlyList<RepairStep> Steps, string? Undecided);
