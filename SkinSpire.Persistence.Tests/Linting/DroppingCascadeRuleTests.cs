using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class DroppingCascadeRuleTests(FilledClinic clinic)
{
    [Fact]
    public void A_drop_that_takes_others_along_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("drop function clinic.keep_hospital() cascade;"));

        var expected = new LintFinding(
            "dropping-cascade",
            Scratch.Id,
            "clinic.keep_hospital",
            "Whatever depends on clinic.keep_hospital goes along without being named.",
            "migrationBuilder.Sql(\"drop function clinic.keep_hospital();\");");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public async Task A_constraint_that_takes_others_along_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter table clinic.patients drop constraint ck_patients_deletion cascade;"));

        var expected = new LintFinding(
            "dropping-cascade",
            Scratch.Id,
            "clinic.patients",
            "Whatever depends on clinic.patients goes along without being named.",
            "migrationBuilder.Sql(\"alter table clinic.patients drop constraint ck_patients_deletion;\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
