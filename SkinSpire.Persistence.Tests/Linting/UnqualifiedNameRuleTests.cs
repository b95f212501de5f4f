using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class UnqualifiedNameRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_name_without_its_schema_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("update modules set description = 'x' where module_code = 'users';"));

        var expected = new LintFinding(
            "unqualified-name",
            Scratch.Id,
            "modules",
            "modules is looked for along the search_path of whoever migrates.",
            "migrationBuilder.Sql(\"update clinic.modules set description = 'x' where module_code = 'users';\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
