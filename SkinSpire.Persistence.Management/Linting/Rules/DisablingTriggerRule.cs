using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A trigger that is switched off.</summary>
internal sealed class DisablingTriggerRule() : LintRule(
    "disabling-trigger",
    "While a trigger is off, rows are written without stamps, history and guards, and a failure leaves it off (PostgreSQL manual, ALTER TABLE).",
    "Leave triggers on; what they must let through they learn from a setting of the transaction.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<TableAltered>()
        let change = found.Change
        where change.Action.StartsWith("disable trigger", StringComparison.Ordinal) || change.Action.StartsWith("enable replica trigger", StringComparison.Ordinal)
        select new LintProblem(
            found.Step,
            change.Table,
            $"Rows of {change.Table} can be written without {change.Action.Split(' ')[^1]}: no stamps, no history, no guard.",
            Corrected.Sql($"alter table {change.Table} enable trigger {change.Action.Split(' ')[^1]}"));
}
