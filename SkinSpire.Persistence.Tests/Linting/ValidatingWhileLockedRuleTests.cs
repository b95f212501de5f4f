using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class ValidatingWhileLockedRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_validation_behind_the_step_that_adds_the_constraint_is_found()
    {
        var findings = Scratch.Findings(migration =>
        {
            migration.Sql("alter table clinic.patients add constraint ck_patients_x check (mrn <> '') not valid;");
            migration.Sql("alter table clinic.patients validate constraint ck_patients_x;");
        });

        var expected = new LintFinding(
            "validating-while-locked",
            Scratch.Id,
            "clinic.patients.ck_patients_x",
            "ck_patients_x is validated while an earlier step of this migration keeps a lock on clinic.patients: others wait until every row was read.",
            """
            // in a migration of its own:
            migrationBuilder.Sql("alter table clinic.patients validate constraint ck_patients_x;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected, "alter table clinic.patients add constraint ck_patients_x check (mrn <> '') not valid");
    }

    [Fact]
    public void A_validation_alone_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("alter table clinic.patients validate constraint ck_patients_x;")));
}
