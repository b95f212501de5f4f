using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>An exclusion constraint on a table with rows.</summary>
internal sealed class AddingExclusionConstraintRule() : LintRule(
    "adding-exclusion-constraint",
    "An exclusion constraint builds its index under an ACCESS EXCLUSIVE lock, and there is no way to build it before (PostgreSQL manual, ALTER TABLE; strong_migrations).",
    "Make it with the table; on a table with rows choose a quiet hour and acknowledge.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<ConstraintAdded>()
        let added = found.Change
        where added.Kind == ConstraintKind.Exclusion
        select new LintProblem(
            found.Step,
            $"{added.Table}.{added.Name}",
            $"The index of {added.Name} is built while every reader and writer of {added.Table} waits, and there is no other way to build it.",
            Corrected.Acknowledged($"alter table {added.Table} add constraint {added.Name} {added.Definition}", Id, "Applied in a quiet hour: the table's rows are indexed in seconds."));
}
