using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A validation in a transaction that already keeps others from the table.</summary>
internal sealed class ValidatingWhileLockedRule() : LintRule(
    "validating-while-locked",
    "VALIDATE CONSTRAINT lets reads and writes through, but an earlier lock of the same transaction does not, and it is held until every row was read (strong_migrations, validate_constraint).",
    "Validate in the next migration.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration)
    {
        var locked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (step, change) in migration.OnExisting<TableChange>().Where(found => !found.Step.IsSuppressed))
        {
            if (change is ConstraintValidated validated && locked.Contains(change.Table))
            {
                yield return new LintProblem(
                    step,
                    $"{change.Table}.{validated.Name}",
                    $"{validated.Name} is validated while an earlier step of this migration keeps a lock on {change.Table}: others wait until every row was read.",
                    $"// in a migration of its own:\n{Corrected.Sql($"alter table {change.Table} validate constraint {validated.Name}")}");
            }
            else if (change.IsExclusive || change is ConstraintAdded)
            {
                locked.Add(change.Table);
            }
        }
    }
}
