using SkinSpire.Persistence.Management.Linting;
using SkinSpire.Persistence.Migrations.Steps;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class ReplacingTriggerRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_trigger_that_is_dropped_and_made_again_is_found()
    {
        var findings = Scratch.Findings(migration =>
        {
            migration.Sql("drop trigger keep_hospital on clinic.patients;");
            migration.Sql("create trigger keep_hospital before update of hospital_id on clinic.patients for each row execute function clinic.keep_hospital();");
        });

        var expected = new LintFinding(
            "replacing-trigger",
            Scratch.Id,
            "clinic.patients.keep_hospital",
            "clinic.patients.keep_hospital is dropped, for which every reader and writer of clinic.patients waits, and made again.",
            "migrationBuilder.Sql(\"create or replace trigger keep_hospital before update of hospital_id on clinic.patients for each row execute function clinic.keep_hospital();\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void One_whose_columns_go_meanwhile_passes()
    {
        var findings = Scratch.Findings(migration =>
        {
            migration.Sql("drop trigger keep_hospital on clinic.patients;");
            migration.DropColumn(name: "title", schema: "clinic", table: "patients").Acknowledge("dropping-column", "A test.");
            migration.Sql("create trigger keep_hospital before update of hospital_id on clinic.patients for each row execute function clinic.keep_hospital();");
        });

        Assert.Equal([], findings);
    }
}
