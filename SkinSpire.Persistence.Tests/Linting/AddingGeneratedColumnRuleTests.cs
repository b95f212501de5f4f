using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class AddingGeneratedColumnRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_stored_generated_column_is_found()
    {
        var findings = Scratch.Findings(migration => migration.AddColumn<string>(name: "mrn_norm", schema: "clinic", table: "patients", type: "text", nullable: true, computedColumnSql: "lower(mrn)", stored: true));

        var expected = new LintFinding(
            "adding-generated-column",
            Scratch.Id,
            "clinic.patients.mrn_norm",
            "clinic.patients.mrn_norm is computed for each row that exists: adding it rewrites clinic.patients while every reader and writer waits.",
            """
            migrationBuilder.Sql("alter table clinic.patients add column mrn_norm text;");
            migrationBuilder.Sql("create function clinic.keep_patients_mrn_norm() returns trigger language plpgsql as $$ begin new.mrn_norm := (select lower(mrn) from (select new.*) as this_row); return new; end $$;");
            migrationBuilder.Sql("create trigger keep_mrn_norm before insert or update on clinic.patients for each row execute function clinic.keep_patients_mrn_norm();");
            // in the next migration:
            migrationBuilder.Sql("do $$ declare hospital uuid; begin for hospital in select d.hospital_id from clinic.hospital_directory d loop loop perform clinic.enter(hospital, 'migration'); update clinic.patients set mrn_norm = lower(mrn) where ctid = any (array(select ctid from clinic.patients where hospital_id = hospital and mrn_norm is distinct from (lower(mrn)) limit 1000)); exit when not found; commit; end loop; commit; end loop; end $$;", suppressTransaction: true);
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void One_of_a_new_table_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("create table clinic.notes (title text, title_norm text generated always as (lower(title)) stored);")));
}
