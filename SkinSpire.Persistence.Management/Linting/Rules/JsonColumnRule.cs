namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A column of type json.</summary>
internal sealed class JsonColumnRule() : LintRule(
    "json-column",
    "json has no equality operator: SELECT DISTINCT and GROUP BY of the running release fail (strong_migrations, add_column_json).",
    "Use jsonb with a CHECK that it is an object.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Columns
        where found.Column.Type == "json"
        select new LintProblem(
            found.Step,
            $"{found.Table}.{found.Column.Name}",
            $"{found.Table}.{found.Column.Name} is json: it has no equality, and queries with DISTINCT fail.",
            $"{found.Column.Name} = table.Column<JsonDocument>(type: \"jsonb\", nullable: {(found.Column.IsRequired ? "false" : "true")})");
}
