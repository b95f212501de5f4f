using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A CHECK that looks at the rows that exist while it holds its lock.</summary>
internal sealed class AddingCheckConstraintRule() : LintRule(
    "adding-check-constraint",
    "A CHECK reads every row under an ACCESS EXCLUSIVE lock (PostgreSQL manual, ALTER TABLE, Notes; squawk, constraint-missing-not-valid).",
    "Add it NOT VALID, validate it in the next migration: that lets reads and writes through.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<ConstraintAdded>()
        let added = found.Change
        where added is { Kind: ConstraintKind.Check, IsValid: true }
        select new LintProblem(
            found.Step,
            $"{added.Table}.{added.Name}",
            $"{added.Name} is checked against every row of {added.Table} while every reader and writer waits.",
            Corrected.Constraint(added));
}
