using SkinSpire.Persistence.Management.Linting;
using SkinSpire.Persistence.Migrations.Steps;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class DisablingRowSecurityRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task Row_level_security_that_is_switched_off_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter table clinic.patients no force row level security;"));

        var expected = new LintFinding(
            "disabling-row-security",
            Scratch.Id,
            "clinic.patients",
            "Rows of clinic.patients can be seen by other hospitals once this has run.",
            "migrationBuilder.Sql(\"alter table clinic.patients force row level security;\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void A_table_that_is_renamed_as_scaffolded_passes()
    {
        var findings = Scratch.Findings(migration =>
        {
            migration.Sql("alter table clinic.patients no force row level security; alter table clinic.patients disable row level security;");
            migration.RenameTable(name: "patients", schema: "clinic", newName: "people", newSchema: "clinic").Acknowledge("renaming-table", "A test.");
            migration.Sql("alter table clinic.people enable row level security; alter table clinic.people force row level security;");
        });

        Assert.Equal([], findings);
    }
}
