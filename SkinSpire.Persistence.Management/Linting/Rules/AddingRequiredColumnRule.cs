using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A new column that is NOT NULL and has no default.</summary>
internal sealed class AddingRequiredColumnRule() : LintRule(
    "adding-required-column",
    "The statement fails on a table with rows, and the release before this one inserts without the column (squawk, adding-required-field).",
    "Add it nullable, fill it in batches, make it NOT NULL in later migrations; or give it a default that is true of the rows that exist.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<ColumnAdded>()
        let column = found.Change.Column
        where column is { IsRequired: true, Default: null, Generated: null, IsIdentity: false }
        select new LintProblem(
            found.Step,
            $"{found.Change.Table}.{column.Name}",
            $"{found.Change.Table}.{column.Name} is NOT NULL without a default: adding it fails where {found.Change.Table} has rows, and the running release cannot insert any more.",
            Corrected.InTurn(Corrected.Sql($"alter table {found.Change.Table} add column {column.Name} {column.Type}"), Corrected.NotNull(found.Change.Table, column.Name)));
}
