using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A change of what all databases of the cluster share.</summary>
internal sealed class ChangingClusterRule() : LintRule(
    "changing-cluster",
    "Roles, databases, tablespaces and system settings belong to the cluster: other databases share them, and no dump of this one holds them (PostgreSQL manual, Database Roles).",
    "Leave them to skinspire-db create and the server's administrator.")
{
    private static readonly string[] Kinds = ["role", "user", "group", "database", "tablespace", "system"];

    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Statements
        let statement = found.Statement
        where IsOfCluster(statement)
        let name = statement.Tokens.Count > 2 && !statement.Begins("grant") && !statement.Begins("revoke") ? statement.Tokens[2].Value : statement.Tokens[1].Value
        select new LintProblem(
            found.Step,
            name,
            $"\"{statement.Text}\" changes the cluster, not this database.",
            "// take this step out; roles and databases are made by skinspire-db create");

    private static bool IsOfCluster(SqlStatement statement) => statement.Tokens.Count > 1
        && (statement.Begins("grant") || statement.Begins("revoke")
            ? !statement.Has("on")
            : (statement.Begins("create") || statement.Begins("alter") || statement.Begins("drop")) && Array.Exists(Kinds, statement.Tokens[1].Is));
}
