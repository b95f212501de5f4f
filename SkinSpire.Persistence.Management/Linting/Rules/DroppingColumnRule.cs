using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A column that goes.</summary>
internal sealed class DroppingColumnRule() : LintRule(
    "dropping-column",
    "The release that is still running reads and writes it; its values are gone (strong_migrations, remove_column; Atlas DS103).",
    "Take it out of the model in one release, drop it in a later one, and acknowledge.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<ColumnDropped>()
        let column = $"{found.Change.Table}.{found.Change.Column}"
        select new LintProblem(
            found.Step,
            column,
            $"{column} goes with its values, and the running release still reads and writes it.",
            Corrected.Acknowledged($"alter table {found.Change.Table} drop column {found.Change.Column}", Id, "No release in use reads or writes it."));
}
