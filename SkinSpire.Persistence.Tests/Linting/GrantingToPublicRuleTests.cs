using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class GrantingToPublicRuleTests(FilledClinic clinic)
{
    [Fact]
    public void A_right_for_everybody_beside_others_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("grant usage on schema public to skinspire_app, public;"));

        var expected = new LintFinding(
            "granting-to-public",
            Scratch.Id,
            "grant usage on schema public to skinspire_app, public",
            "Every role of the cluster may use grant usage on schema public to skinspire_app, public.",
            "migrationBuilder.Sql(\"grant usage on schema public to skinspire_app;\");");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public async Task A_right_for_everybody_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("grant select on clinic.modules to public;"));

        var expected = new LintFinding(
            "granting-to-public",
            Scratch.Id,
            "clinic.modules",
            "Every role of the cluster may use clinic.modules.",
            "migrationBuilder.Sql(\"grant select on clinic.modules to skinspire_app;\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
