using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class SecurityDefinerWithoutSearchPathRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_function_with_its_owners_rights_and_no_search_path_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("create function clinic.peek() returns int language sql security definer as $$ select 1 $$;"));

        var expected = new LintFinding(
            "security-definer-without-search-path",
            Scratch.Id,
            "clinic.peek",
            "clinic.peek runs with its owner's rights and takes what the caller's search_path puts first.",
            "migrationBuilder.Sql(\"create function clinic.peek() returns int language sql security definer set search_path = pg_catalog, clinic, pg_temp as $$ select 1 $$;\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
