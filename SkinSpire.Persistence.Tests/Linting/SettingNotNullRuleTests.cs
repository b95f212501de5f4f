using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class SettingNotNullRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_column_that_becomes_NOT_NULL_is_found()
    {
        var findings = Scratch.Findings(migration => migration.AlterColumn<string>(name: "last_name", schema: "clinic", table: "patients", type: "character varying(100)", maxLength: 100, nullable: false, oldClrType: typeof(string), oldType: "character varying(100)", oldMaxLength: 100, oldNullable: true));

        var expected = new LintFinding(
            "setting-not-null",
            Scratch.Id,
            "clinic.patients.last_name",
            "clinic.patients.last_name becomes NOT NULL: every row of clinic.patients is read while every reader and writer waits.",
            """
            migrationBuilder.Sql("alter table clinic.patients add constraint ck_patients_last_name_filled check (last_name is not null) not valid;");
            // in the next migration, once every row has a value:
            migrationBuilder.Sql("alter table clinic.patients validate constraint ck_patients_last_name_filled;");
            // in the next migration:
            migrationBuilder.Sql("alter table clinic.patients alter column last_name set not null;");
            migrationBuilder.Sql("alter table clinic.patients drop constraint ck_patients_last_name_filled;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected, meanwhile: "update clinic.patients set last_name = first_name");
    }

    [Fact]
    public async Task A_CHECK_that_is_not_validated_proves_nothing()
    {
        var findings = Scratch.Findings(migration =>
        {
            migration.Sql("alter table clinic.patients add constraint ck_x check (title is not null) not valid;");
            migration.Sql("alter table clinic.patients alter column title set not null;");
        });

        var expected = new LintFinding(
            "setting-not-null",
            Scratch.Id,
            "clinic.patients.title",
            "clinic.patients.title becomes NOT NULL: every row of clinic.patients is read while every reader and writer waits.",
            """
            migrationBuilder.Sql("alter table clinic.patients add constraint ck_patients_title_filled check (title is not null) not valid;");
            // in the next migration, once every row has a value:
            migrationBuilder.Sql("alter table clinic.patients validate constraint ck_patients_title_filled;");
            // in the next migration:
            migrationBuilder.Sql("alter table clinic.patients alter column title set not null;");
            migrationBuilder.Sql("alter table clinic.patients drop constraint ck_patients_title_filled;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected, meanwhile: "update clinic.patients set title = first_name");
    }
}
