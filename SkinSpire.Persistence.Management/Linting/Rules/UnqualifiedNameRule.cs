using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A name without its schema.</summary>
internal sealed class UnqualifiedNameRule() : LintRule(
    "unqualified-name",
    "Without its schema a name is looked for along the search_path of whoever migrates, and means another object for another role (squawk, require-table-schema; PostgreSQL manual, Schemas).",
    "Write the schema before the name.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Statements
        from name in SqlTargets.Of(found.Statement).Distinct(StringComparer.Ordinal)
        where !name.Contains('.', StringComparison.Ordinal)
        select new LintProblem(
            found.Step,
            name,
            $"{name} is looked for along the search_path of whoever migrates.",
            Corrected.Sql(Qualified(found.Statement, name)));

    private static string Qualified(SqlStatement statement, string name)
    {
        var token = statement.Tokens.First(token => SqlName.Of(token.Value) == name && token.Kind is SqlTokenKind.Word or SqlTokenKind.Quoted);
        return $"{statement.Sql[statement.Tokens[0].Start..token.Start]}clinic.{statement.Sql[token.Start..statement.Tokens[^1].End]}";
    }
}
