using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A foreign key that looks at the rows that exist while it holds its locks.</summary>
internal sealed class AddingForeignKeyRule() : LintRule(
    "adding-foreign-key",
    "A foreign key is checked against every row while writers of both tables wait (PostgreSQL manual, ALTER TABLE, Notes; squawk, adding-foreign-key-constraint).",
    "Add it NOT VALID, validate it in the next migration: that lets reads and writes through.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<ConstraintAdded>()
        let added = found.Change
        where added is { Kind: ConstraintKind.ForeignKey, IsValid: true }
        select new LintProblem(
            found.Step,
            $"{added.Table}.{added.Name}",
            $"{added.Name} is checked against every row of {added.Table} while writers of both its tables wait.",
            Corrected.Constraint(added));
}
