namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>An acknowledgement of what a step does not do.</summary>
/// <param name="rules">The other rules.</param>
internal sealed class UnusedAcknowledgementRule(IReadOnlyList<LintRule> rules) : LintRule(
    "unused-acknowledgement",
    "An acknowledgement that fits nothing hides the next finding of its rule (squawk, unused-ignore).",
    "Take it out, or correct the rule's name.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from step in migration.Steps
        from rule in step.Acknowledged.Keys
        where !rules.Any(known => known.Id == rule && known.Problems(migration).Any(problem => problem.Step == step))
        select new LintProblem(
            step,
            step.Subject,
            $"The step about {step.Subject} acknowledges {rule}, {(rules.Any(known => known.Id == rule) ? "and does nothing of the kind" : "and there is no such rule")}.",
            $"// take out: .Acknowledge(\"{rule}\", …)");
}
