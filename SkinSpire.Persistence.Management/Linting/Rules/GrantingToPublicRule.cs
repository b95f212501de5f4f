namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A right for everybody.</summary>
internal sealed class GrantingToPublicRule() : LintRule(
    "granting-to-public",
    "PUBLIC is every role of the cluster, those of other applications included (design, section 4; PostgreSQL manual, GRANT).",
    "Grant to skinspire_app or skinspire_readonly.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Statements
        let statement = found.Statement
        where statement.Has("grant")
        let to = statement.Tokens.LastOrDefault(token => token.Is("to"))
        where to.End > 0 && statement.Tokens.Any(token => token.Start > to.Start && token.Is("public"))
        let name = statement.Subject
        select new LintProblem(found.Step, name, $"Every role of the cluster may use {name}.", Corrected.Sql($"{statement.Sql[statement.Tokens[0].Start..to.End]} skinspire_app"));
}
