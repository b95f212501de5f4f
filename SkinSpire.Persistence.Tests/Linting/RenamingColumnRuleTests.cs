using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class RenamingColumnRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_column_under_another_name_is_found()
    {
        var findings = Scratch.Findings(migration => migration.RenameColumn(name: "title", schema: "clinic", table: "patients", newName: "salutation"));

        var expected = new LintFinding(
            "renaming-column",
            Scratch.Id,
            "clinic.patients.title",
            "clinic.patients.title becomes salutation, and the running release fails at its next query.",
            """
            migrationBuilder.Sql("alter table clinic.patients add column salutation character varying(20);");
            // in the next migration:
            migrationBuilder.Sql("do $$ declare hospital uuid; begin for hospital in select d.hospital_id from clinic.hospital_directory d loop loop perform clinic.enter(hospital, 'migration'); update clinic.patients set salutation = title where ctid = any (array(select ctid from clinic.patients where hospital_id = hospital and salutation is null and title is not null limit 1000)); exit when not found; commit; end loop; commit; end loop; end $$;", suppressTransaction: true);
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
