using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class AddingScaffoldedDefaultRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_default_that_EF_wrote_for_the_rows_that_exist_is_found()
    {
        var findings = Scratch.Findings(migration => migration.AddColumn<string>(name: "nickname", schema: "clinic", table: "patients", type: "character varying(50)", maxLength: 50, nullable: false, defaultValue: ""));

        var expected = new LintFinding(
            "adding-scaffolded-default",
            Scratch.Id,
            "clinic.patients.nickname",
            "The rows of clinic.patients that exist get '' in nickname: EF wrote that default, the model has none.",
            """
            migrationBuilder.Sql("alter table clinic.patients add column nickname character varying(50);");
            // in the next migration:
            migrationBuilder.Sql("alter table clinic.patients add constraint ck_patients_nickname_filled check (nickname is not null) not valid;");
            // in the next migration, once every row has a value:
            migrationBuilder.Sql("alter table clinic.patients validate constraint ck_patients_nickname_filled;");
            // in the next migration:
            migrationBuilder.Sql("alter table clinic.patients alter column nickname set not null;");
            migrationBuilder.Sql("alter table clinic.patients drop constraint ck_patients_nickname_filled;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected, meanwhile: "update clinic.patients set nickname = first_name");
    }

    [Fact]
    public void A_default_that_says_something_passes()
    {
        var findings = Scratch.Findings(migration =>
        {
            migration.AddColumn<string>(name: "nickname", schema: "clinic", table: "patients", type: "character varying(50)", nullable: false, defaultValue: "none");
            migration.AddColumn<int>(name: "visits", schema: "clinic", table: "patients", type: "integer", nullable: true);
        });

        Assert.Equal([], findings);
    }
}
