namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A drop that takes unnamed objects along.</summary>
internal sealed class DroppingCascadeRule() : LintRule(
    "dropping-cascade",
    "CASCADE takes along whatever depends on the object, on this database and on no other (PostgreSQL manual, Dependency Tracking).",
    "Drop by name what has to go, then the object without CASCADE.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Statements
        let statement = found.Statement
        where statement.Tokens[^1].Is("cascade") && statement.Has("drop")
        let name = statement.Subject
        select new LintProblem(found.Step, name, $"Whatever depends on {name} goes along without being named.", Corrected.Sql(statement.Without("cascade")));
}
