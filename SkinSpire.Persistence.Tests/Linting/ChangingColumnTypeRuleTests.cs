using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class ChangingColumnTypeRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_type_that_is_written_anew_is_found()
    {
        var findings = Scratch.Findings(migration => migration.AlterColumn<long>(name: "sequence", schema: "clinic", table: "modules", type: "bigint", nullable: false, oldClrType: typeof(int), oldType: "integer"));

        var expected = new LintFinding(
            "changing-column-type",
            Scratch.Id,
            "clinic.modules.sequence",
            "clinic.modules.sequence changes from integer to bigint: clinic.modules and its indexes are written anew while every reader and writer waits.",
            """
            migrationBuilder.Sql("alter table clinic.modules add column sequence_new bigint;");
            // in the next migration:
            migrationBuilder.Sql("do $$ begin loop update clinic.modules set sequence_new = sequence::bigint where ctid = any (array(select ctid from clinic.modules where sequence_new is null and sequence is not null limit 1000)); exit when not found; commit; end loop; end $$;", suppressTransaction: true);
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public async Task The_old_type_is_read_from_the_migrations_before()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter table clinic.patients alter column mrn type varchar(10);"));

        var expected = new LintFinding(
            "changing-column-type",
            Scratch.Id,
            "clinic.patients.mrn",
            "clinic.patients.mrn changes from character varying(20) to character varying(10): clinic.patients and its indexes are written anew while every reader and writer waits.",
            """
            migrationBuilder.Sql("alter table clinic.patients add column mrn_new character varying(10);");
            // in the next migration:
            migrationBuilder.Sql("do $$ declare hospital uuid; begin for hospital in select d.hospital_id from clinic.hospital_directory d loop loop perform clinic.enter(hospital, 'migration'); update clinic.patients set mrn_new = mrn where ctid = any (array(select ctid from clinic.patients where hospital_id = hospital and mrn_new is null and mrn is not null limit 1000)); exit when not found; commit; end loop; commit; end loop; end $$;", suppressTransaction: true);
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void A_longer_text_passes()
    {
        var findings = Scratch.Findings(migration =>
        {
            migration.AlterColumn<string>(name: "mrn", schema: "clinic", table: "patients", type: "character varying(40)", maxLength: 40, nullable: false, oldClrType: typeof(string), oldType: "character varying(20)", oldMaxLength: 20);
            migration.Sql("alter table clinic.patients alter column mrn type text;");
        });

        Assert.Equal([], findings);
    }
}
