using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>An UPDATE or DELETE without WHERE on a table with rows.</summary>
internal sealed class UpdatingEveryRowRule() : LintRule(
    "updating-every-row",
    "One statement over all rows holds their locks until it commits, doubles the table, and keeps VACUUM from everything else meanwhile (strong_migrations, backfilling data; Flyway RG).",
    "Change a thousand rows at a time, outside a transaction, in a migration of its own.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Statements
        let statement = found.Statement
        where found.Step.IsRaw && (statement.Begins("update") || statement.Begins("delete")) && !statement.Has("where")
        let table = statement.Subject
        where !migration.IsNew(table)
        select new LintProblem(found.Step, table, $"Every row of {table} is changed and locked by one statement.", Corrected.Batches(migration.Table(table), statement.Text, Left(statement)));

    // What one assignment has not reached yet; where there are several, the reader has to say.
    private static string? Left(SqlStatement statement)
    {
        var cursor = statement.Cursor;
        if (!cursor.SkipTo("set"))
        {
            return null;
        }

        return cursor.Parts() is [var only] && only.Name() is var column && only.Skip("=")
            ? $"{column} is distinct from ({only.Rest})"
            : "/* the rows that are still to be changed */";
    }
}
