using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class AddingForeignKeyRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_foreign_key_that_is_validated_at_once_is_found()
    {
        var findings = Scratch.Findings(migration => migration.AddForeignKey(name: "fk_patients_merged", schema: "clinic", table: "patients", columns: ["hospital_id", "branch_id"], principalSchema: "clinic", principalTable: "branches", principalColumns: ["hospital_id", "branch_id"], onDelete: ReferentialAction.Restrict));

        var expected = new LintFinding(
            "adding-foreign-key",
            Scratch.Id,
            "clinic.patients.fk_patients_merged",
            "fk_patients_merged is checked against every row of clinic.patients while writers of both its tables wait.",
            """
            migrationBuilder.Sql("alter table clinic.patients add constraint fk_patients_merged FOREIGN KEY (hospital_id, branch_id) REFERENCES clinic.branches (hospital_id, branch_id) ON DELETE RESTRICT not valid;");
            // in the next migration:
            migrationBuilder.Sql("alter table clinic.patients validate constraint fk_patients_merged;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void One_of_a_new_table_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("create table clinic.notes (note_id uuid primary key, code varchar(20) references clinic.settings (setting_code)); create index ix_notes_code on clinic.notes (code);")));
}
