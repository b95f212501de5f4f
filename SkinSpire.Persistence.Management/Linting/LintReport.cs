namespace SkinSpire.Persistence.Management.Linting;

/// <summary>What a look through migrations found.</summary>
/// <param name="Migrations">The ids of the migrations that were looked at, oldest first.</param>
/// <param name="Findings">The breaches, by migration and in the order of the rules; empty when there are none.</param>
/// <param name="Acknowledged">The breaches that a migration gives a reason for.</param>
public sealed record LintReport(IReadOnlyList<string> Migrations, IReadOnlyList<LintFinding> Findings, IReadOnlyList<LintAcknowledgement> Acknowledged)
{
    /// <summary>Whether nothing was found.</summary>
    public bool Passed => Findings.Count == 0;
}
