using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A column under another name.</summary>
internal sealed class RenamingColumnRule() : LintRule(
    "renaming-column",
    "The release that is still running knows the old name and fails at once (strong_migrations, rename_column; Atlas BC102).",
    "Add a column, let the application write both, fill it in batches, read the new one, drop the old one in a later release; or keep the column and rename the property alone.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<ColumnRenamed>()
        let change = found.Change
        let column = new ColumnSpec(change.NewName, migration.TypeOf(change.Table, change.Column) ?? "text", IsRequired: false, Default: null, Generated: null, IsIdentity: false)
        select new LintProblem(
            found.Step,
            $"{change.Table}.{change.Column}",
            $"{change.Table}.{change.Column} becomes {change.NewName}, and the running release fails at its next query.",
            Corrected.Filled(migration.Table(change.Table), column, change.Column, $"{change.NewName} is null and {change.Column} is not null"));
}
