namespace SkinSpire.Persistence.Management.Verification;

/// <summary>What a verification looked at and what it found.</summary>
/// <param name="Checked">How many objects were looked at.</param>
/// <param name="Findings">What is wrong, in the order of the checks; empty when the database is as the migrations left it.</param>
public sealed record VerificationReport(int Checked, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether nothing was found.</summary>
    public bool Passed => Findings.Count == 0;
}
