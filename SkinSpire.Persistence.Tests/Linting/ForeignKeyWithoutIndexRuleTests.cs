using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class ForeignKeyWithoutIndexRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_foreign_key_that_no_index_leads_with_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter table clinic.modules add constraint fk_modules_icon foreign key (icon) references clinic.settings (setting_code) not valid;"));

        var expected = new LintFinding(
            "foreign-key-without-index",
            Scratch.Id,
            "clinic.modules.fk_modules_icon",
            "No index of clinic.modules leads with icon: each delete of a row that fk_modules_icon names reads the whole table.",
            """
            // in a migration of its own:
            migrationBuilder.Sql("drop index concurrently if exists clinic.ix_modules_icon;", suppressTransaction: true);
            migrationBuilder.Sql("create index concurrently ix_modules_icon on clinic.modules (icon);", suppressTransaction: true);
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void One_of_a_new_table_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("create table clinic.notes (note_id uuid primary key, code varchar(50) references clinic.settings (setting_code));"));

        var expected = new LintFinding(
            "foreign-key-without-index",
            Scratch.Id,
            "clinic.notes.fk_notes_code",
            "No index of clinic.notes leads with code: each delete of a row that fk_notes_code names reads the whole table.",
            "migrationBuilder.Sql(\"create index ix_notes_code on clinic.notes (code);\");");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void A_key_or_an_index_that_leads_with_the_columns_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("create table clinic.notes (code varchar(50) primary key references clinic.settings (setting_code), other varchar(50) references clinic.settings (setting_code)); create index ix_notes_other on clinic.notes (other, code);")));
}
