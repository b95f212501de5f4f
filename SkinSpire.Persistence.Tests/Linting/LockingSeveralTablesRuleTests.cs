using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class LockingSeveralTablesRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_second_table_in_use_is_found()
    {
        var findings = Scratch.Findings(migration =>
        {
            migration.AddColumn<string>(name: "nickname", schema: "clinic", table: "patients", type: "text", nullable: true);
            migration.AddColumn<string>(name: "nickname", schema: "clinic", table: "staff", type: "text", nullable: true);
        });

        var expected = new LintFinding(
            "locking-several-tables",
            Scratch.Id,
            "clinic.staff",
            "This migration waits for clinic.staff while it keeps every reader and writer from clinic.patients.",
            """
            // in a migration of its own:
            migrationBuilder.Sql("ALTER TABLE clinic.staff ADD nickname text;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void A_new_table_that_refers_to_several_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("create table clinic.notes (a varchar(50) primary key references clinic.settings (setting_code), b varchar(50) unique references clinic.modules (module_code)); alter table clinic.patients add column note text;")));
}
