using SkinSpire.Persistence.Management.Linting.Changes;
using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>Rows that are changed in the transaction that keeps everybody from a table.</summary>
internal sealed class BackfillingWithSchemaChangeRule() : LintRule(
    "backfilling-with-schema-change",
    "The schema change's lock is held until the last row is written (strong_migrations, backfilling data; django-migration-linter).",
    "Give the data a migration of its own, in batches and outside a transaction.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration)
    {
        var locked = migration.OnExisting<TableChange>().Where(found => found.Change.IsExclusive && !found.Step.IsSuppressed).Select(found => found.Change.Table).FirstOrDefault();
        return from found in migration.Statements
               let statement = found.Statement
               where locked is not null && found.Step is { IsRaw: true, IsSuppressed: false } && IsData(statement)
               let table = statement.Subject
               where !migration.IsNew(table)
               select new LintProblem(
                   found.Step,
                   table,
                   $"Rows of {table} are changed while this migration keeps every reader and writer from {locked}.",
                   $"// in a migration of its own:\n{Corrected.Sql(statement.Text)}");
    }

    private static bool IsData(SqlStatement statement) =>
        statement.Begins("update") || statement.Begins("delete") || (statement.Begins("insert") && statement.Has("select"));
}
