using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A setting that later steps inherit.</summary>
internal sealed class ChangingSessionSettingRule() : LintRule(
    "changing-session-setting",
    "A setting outlives its step and changes what later steps mean; lock_timeout and statement_timeout are the runner's (squawk, require-lock-timeout; PostgreSQL manual, SET).",
    "Write schemas out instead of a search_path; what must be set, set LOCAL.")
{
    private static readonly string[] Never = ["search_path", "role", "session_replication_role", "row_security", "session"];

    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Statements
        let setting = Setting(found.Statement)
        where setting is not null
        select new LintProblem(found.Step, setting, $"{setting} is changed for the steps behind this one.", Local(found.Statement, setting));

    private static string? Setting(SqlStatement statement)
    {
        var cursor = statement.Cursor;
        if (!cursor.SkipAny("set", "reset") || cursor.Is("constraints") || cursor.Is("transaction"))
        {
            return null;
        }

        var isLocal = cursor.Skip("local");
        if (!cursor.Is("session", "authorization"))
        {
            cursor.Skip("session");
        }

        var name = cursor.Name();
        return isLocal && !Never.Contains(name) ? null : name;
    }

    private static string Local(SqlStatement statement, string setting) => Never.Contains(setting) || statement.Begins("reset")
        ? "// take this step out, and write the schema before each name"
        : Corrected.Sql(statement.Has("session") ? statement.Without("session").Replace("set ", "set local ", StringComparison.OrdinalIgnoreCase) : statement.With("local", "set"));
}
