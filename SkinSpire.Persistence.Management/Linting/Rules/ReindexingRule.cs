using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>An index that is built anew while others wait.</summary>
internal sealed class ReindexingRule() : LintRule(
    "reindexing",
    "REINDEX lets nobody write to the table, and nobody read by the index, until it is built (PostgreSQL manual, REINDEX; squawk, require-concurrent-reindex).",
    "REINDEX CONCURRENTLY, in a migration of its own and outside a transaction.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Statements
        let statement = found.Statement
        where statement.Begins("reindex") && !statement.Has("concurrently")
        let name = statement.Subject
        select new LintProblem(found.Step, name, $"{name} is built anew while every writer of its table waits.", Corrected.Outside(Concurrently(statement)));

    private static string Concurrently(SqlStatement statement)
    {
        string[] kinds = ["table", "index", "schema", "database"];
        return Array.Find(kinds, kind => statement.Has(kind)) is { } kind ? statement.With("concurrently", kind) : statement.Text;
    }
}
