using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class AddingIdentityColumnRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_sequence_on_a_table_with_rows_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter table clinic.patients add column number bigserial;"));

        var expected = new LintFinding(
            "adding-identity-column",
            Scratch.Id,
            "clinic.patients.number",
            "clinic.patients.number is numbered by a sequence: adding it rewrites clinic.patients while every reader and writer waits.",
            """
            migrationBuilder.Sql("alter table clinic.patients add column number uuid, alter column number set default gen_random_uuid();");
            // in the next migration:
            migrationBuilder.Sql("do $$ declare hospital uuid; begin for hospital in select d.hospital_id from clinic.hospital_directory d loop loop perform clinic.enter(hospital, 'migration'); update clinic.patients set number = gen_random_uuid() where ctid = any (array(select ctid from clinic.patients where hospital_id = hospital and number is null limit 1000)); exit when not found; commit; end loop; commit; end loop; end $$;", suppressTransaction: true);
            // in the next migration:
            migrationBuilder.Sql("alter table clinic.patients add constraint ck_patients_number_filled check (number is not null) not valid;");
            // in the next migration, once every row has a value:
            migrationBuilder.Sql("alter table clinic.patients validate constraint ck_patients_number_filled;");
            // in the next migration:
            migrationBuilder.Sql("alter table clinic.patients alter column number set not null;");
            migrationBuilder.Sql("alter table clinic.patients drop constraint ck_patients_number_filled;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void An_identity_on_a_table_of_hospitals_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("create table clinic.tickets (hospital_id uuid not null, ticket_id bigint generated always as identity, primary key (hospital_id, ticket_id)); alter table clinic.tickets enable row level security; alter table clinic.tickets force row level security; create policy tenant_isolation on clinic.tickets using (hospital_id = clinic.current_hospital());"));

        var expected = new LintFinding(
            "adding-identity-column",
            Scratch.Id,
            "clinic.tickets.ticket_id",
            "clinic.tickets.ticket_id is numbered by a sequence, and clinic.tickets belongs to hospitals: nodes of a distributed database would give the same numbers.",
            "ticket_id = table.Column<Guid>(type: \"uuid\", nullable: false, defaultValueSql: \"gen_random_uuid()\")");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void A_uuid_of_a_new_table_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("create table clinic.tickets (ticket_id uuid default gen_random_uuid() primary key);")));
}
