using Microsoft.EntityFrameworkCore.Migrations.Operations;
using SkinSpire.Persistence.Management.Linting.Changes;
using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A column of another type, unless the server keeps its rows as they are.</summary>
internal sealed class ChangingColumnTypeRule() : LintRule(
    "changing-column-type",
    "Most changes of a type rewrite the table and its indexes under an ACCESS EXCLUSIVE lock (PostgreSQL manual, ALTER TABLE; strong_migrations).",
    "Add a column of the new type, let the application write both, fill it in batches, read the new one, drop the old one in a later release.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<ColumnRetyped>()
        let change = found.Change
        let old = (found.Step.Operation as AlterColumnOperation)?.OldColumn.ColumnType ?? migration.TypeOf(change.Table, change.Column)
        where old is null || !SqlType.IsFree(old, change.Type)
        select new LintProblem(
            found.Step,
            $"{change.Table}.{change.Column}",
            $"{change.Table}.{change.Column} changes from {old ?? "a type that no migration tells"} to {change.Type}: {change.Table} and its indexes are written anew while every reader and writer waits.",
            Beside(migration, change, old));

    // A text that is too long is to fail, which a cast would cut.
    private static string Beside(LintedMigration migration, ColumnRetyped change, string? old)
    {
        var column = new ColumnSpec($"{change.Column}_new", change.Type, IsRequired: false, Default: null, Generated: null, IsIdentity: false);
        return Corrected.Filled(migration.Table(change.Table), column, IsText(old) && IsText(change.Type) ? change.Column : $"{change.Column}::{change.Type}", $"{column.Name} is null and {change.Column} is not null");
    }

    private static bool IsText(string? type) => type is "text" || type?.StartsWith("character", StringComparison.Ordinal) == true;
}
