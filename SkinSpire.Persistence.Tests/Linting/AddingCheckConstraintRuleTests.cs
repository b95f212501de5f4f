using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class AddingCheckConstraintRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_CHECK_that_is_validated_at_once_is_found()
    {
        var findings = Scratch.Findings(migration => migration.AddCheckConstraint(name: "ck_patients_mrn", schema: "clinic", table: "patients", sql: "mrn <> ''"));

        var expected = new LintFinding(
            "adding-check-constraint",
            Scratch.Id,
            "clinic.patients.ck_patients_mrn",
            "ck_patients_mrn is checked against every row of clinic.patients while every reader and writer waits.",
            """
            migrationBuilder.Sql("alter table clinic.patients add constraint ck_patients_mrn CHECK (mrn <> '') not valid;");
            // in the next migration:
            migrationBuilder.Sql("alter table clinic.patients validate constraint ck_patients_mrn;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public async Task One_in_a_column_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter table clinic.patients add column shoe_size int check (shoe_size > 0);"));

        var expected = new LintFinding(
            "adding-check-constraint",
            Scratch.Id,
            "clinic.patients.ck_patients_shoe_size",
            "ck_patients_shoe_size is checked against every row of clinic.patients while every reader and writer waits.",
            """
            migrationBuilder.Sql("alter table clinic.patients add column shoe_size int;");
            migrationBuilder.Sql("alter table clinic.patients add constraint ck_patients_shoe_size check (shoe_size > 0) not valid;");
            // in the next migration:
            migrationBuilder.Sql("alter table clinic.patients validate constraint ck_patients_shoe_size;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
