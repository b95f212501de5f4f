using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A lock that readers or writers wait for.</summary>
internal sealed class LockingTableRule() : LintRule(
    "locking-table",
    "LOCK TABLE keeps others out until the migration commits; without a mode even readers (PostgreSQL manual, LOCK).",
    "Let each statement take the lock it needs; against other maintenance SHARE UPDATE EXCLUSIVE is enough.")
{
    private static readonly string[] Harmless = ["access share", "row share", "row exclusive", "share update exclusive"];

    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Statements
        where found.Statement.Begins("lock") && !Array.Exists(Harmless, mode => found.Statement.Has([.. mode.Split(' '), "mode"]) && !(mode == "row exclusive" && found.Statement.Has("share", "row", "exclusive")))
        let tables = string.Join(", ", SqlTargets.Of(found.Statement).Where(table => !migration.IsNew(table)))
        where tables.Length > 0
        select new LintProblem(found.Step, tables, $"Others wait for {tables} until this migration commits.", Corrected.Sql($"lock table {tables} in share update exclusive mode"));
}
