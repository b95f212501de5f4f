using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A table that is emptied past its triggers.</summary>
internal sealed class TruncatingTableRule() : LintRule(
    "truncating-table",
    "TRUNCATE takes an ACCESS EXCLUSIVE lock, empties tables that refer to it when it cascades, and passes by row triggers: no history, no guard (PostgreSQL manual, TRUNCATE; squawk, ban-truncate-cascade).",
    "Delete a thousand rows at a time, outside a transaction, in a migration of its own.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Statements
        where found.Statement.Begins("truncate")
        from table in SqlTargets.Of(found.Statement)
        where !migration.IsNew(table)
        select new LintProblem(found.Step, table, $"{table} is emptied past its triggers while every reader and writer waits.", Corrected.Batches(migration.Table(table), $"delete from {table}", left: null));
}
