using SkinSpire.Persistence.Management.Linting.Changes;
using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A new column whose default is computed for each row that exists.</summary>
internal sealed class AddingVolatileDefaultRule() : LintRule(
    "adding-volatile-default",
    "A default that differs from row to row rewrites the table under an ACCESS EXCLUSIVE lock (PostgreSQL manual, ALTER TABLE, Notes).",
    "Add the column without it, then set the default for the rows to come and fill those that exist in batches.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<ColumnAdded>()
        let table = found.Change.Table
        let column = found.Change.Column
        let call = SqlExpression.VolatileCall(column.Default)
        where call is not null
        select new LintProblem(
            found.Step,
            $"{table}.{column.Name}",
            $"{call}() gives each row its own value: adding {table}.{column.Name} rewrites {table} while every reader and writer waits.",
            Corrected.Filled(migration.Table(table), column, column.Default!, $"{column.Name} is null"));
}
