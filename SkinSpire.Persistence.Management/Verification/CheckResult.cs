namespace SkinSpire.Persistence.Management.Verification;

/// <summary>What one check found.</summary>
/// <param name="Check">Its name, as <c>verify --check</c> takes it.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Reason">Why it could not run; null when it ran.</param>
/// <param name="Findings">What is wrong, ordered by subject; empty unless it failed.</param>
public sealed record CheckResult(string Check, CheckOutcome Outcome, string? Reason, IReadOnlyList<Finding> Findings);
