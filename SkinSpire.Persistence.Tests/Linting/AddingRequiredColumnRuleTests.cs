using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class AddingRequiredColumnRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_required_column_without_a_default_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter table clinic.patients add column nickname varchar(50) not null;"));

        var expected = new LintFinding(
            "adding-required-column",
            Scratch.Id,
            "clinic.patients.nickname",
            "clinic.patients.nickname is NOT NULL without a default: adding it fails where clinic.patients has rows, and the running release cannot insert any more.",
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
    public void A_required_column_with_a_default_or_of_a_new_table_passes()
    {
        var findings = Scratch.Findings(migration =>
        {
            migration.Sql("alter table clinic.patients add column nickname varchar(50) not null default 'none';");
            migration.Sql("create table clinic.notes (note_id uuid primary key);");
            migration.Sql("alter table clinic.notes add column title text not null;");
        });

        Assert.Equal([], findings);
    }
}
