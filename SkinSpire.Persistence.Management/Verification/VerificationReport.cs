namespace SkinSpire.Persistence.Management.Verification;

/// <summary>What a verification found.</summary>
/// <param name="Checks">A result for each check that was asked for, in the order they ran.</param>
public sealed record VerificationReport(IReadOnlyList<CheckResult> Checks)
{
    /// <summary>Whether every check ran and found nothing.</summary>
    public bool Passed => Checks.All(check => check.Outcome == CheckOutcome.Passed);

    /// <summary>What all checks found together.</summary>
    public int Findings => Checks.Sum(check => check.Findings.Count);
}
