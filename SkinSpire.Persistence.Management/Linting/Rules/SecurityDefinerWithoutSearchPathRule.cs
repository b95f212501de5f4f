namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A function with its owner's rights and the caller's search_path.</summary>
internal sealed class SecurityDefinerWithoutSearchPathRule() : LintRule(
    "security-definer-without-search-path",
    "A SECURITY DEFINER function runs with its owner's rights and finds what the caller's search_path puts first (PostgreSQL manual, CREATE FUNCTION; Supabase, function_search_path_mutable).",
    "Fix the search_path in the function, pg_temp last.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Statements
        let statement = found.Statement
        where statement.Begins("create") && statement.Has("security", "definer") && !statement.Has("set", "search_path")
        let name = statement.Subject
        select new LintProblem(
            found.Step,
            name,
            $"{name} runs with its owner's rights and takes what the caller's search_path puts first.",
            Corrected.Sql(statement.With("set search_path = pg_catalog, clinic, pg_temp", "security", "definer")));
}
