using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A table that is copied while everybody waits.</summary>
internal sealed class RewritingTableRule() : LintRule(
    "rewriting-table",
    "VACUUM FULL, CLUSTER and a new tablespace, access method or logging copy the table under an ACCESS EXCLUSIVE lock (PostgreSQL manual, VACUUM, CLUSTER, ALTER TABLE).",
    "Plain VACUUM, or an online tool such as pg_repack, outside migrations.")
{
    private static readonly string[] Copies = ["set tablespace", "set logged", "set unlogged", "set access method"];

    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        (from found in migration.Statements
         where found.Statement.Begins("cluster") || (found.Statement.Begins("vacuum") && found.Statement.Has("full"))
         select Problem(found.Step, found.Statement.Subject))
        .Concat(from found in migration.OnExisting<TableAltered>()
                where Array.Exists(Copies, copy => found.Change.Action.StartsWith(copy, StringComparison.Ordinal))
                select Problem(found.Step, found.Change.Table));

    private static LintProblem Problem(LintedStep step, string table) =>
        new(step, table, $"{table} is copied while every reader and writer waits.", Corrected.Outside($"vacuum {table}"));
}
