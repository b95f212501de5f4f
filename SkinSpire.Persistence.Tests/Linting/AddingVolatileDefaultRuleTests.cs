using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class AddingVolatileDefaultRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_default_that_differs_from_row_to_row_is_found()
    {
        var findings = Scratch.Findings(migration => migration.AddColumn<Guid>(name: "public_id", schema: "clinic", table: "patients", type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"));

        var expected = new LintFinding(
            "adding-volatile-default",
            Scratch.Id,
            "clinic.patients.public_id",
            "gen_random_uuid() gives each row its own value: adding clinic.patients.public_id rewrites clinic.patients while every reader and writer waits.",
            """
            migrationBuilder.Sql("alter table clinic.patients add column public_id uuid, alter column public_id set default (gen_random_uuid());");
            // in the next migration:
            migrationBuilder.Sql("do $$ declare hospital uuid; begin for hospital in select d.hospital_id from clinic.hospital_directory d loop loop perform clinic.enter(hospital, 'migration'); update clinic.patients set public_id = (gen_random_uuid()) where ctid = any (array(select ctid from clinic.patients where hospital_id = hospital and public_id is null limit 1000)); exit when not found; commit; end loop; commit; end loop; end $$;", suppressTransaction: true);
            // in the next migration:
            migrationBuilder.Sql("alter table clinic.patients add constraint ck_patients_public_id_filled check (public_id is not null) not valid;");
            // in the next migration, once every row has a value:
            migrationBuilder.Sql("alter table clinic.patients validate constraint ck_patients_public_id_filled;");
            // in the next migration:
            migrationBuilder.Sql("alter table clinic.patients alter column public_id set not null;");
            migrationBuilder.Sql("alter table clinic.patients drop constraint ck_patients_public_id_filled;");
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public async Task A_default_by_a_function_that_nobody_knows_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter table clinic.patients add column colour text default clinic.any_colour();"));

        var expected = new LintFinding(
            "adding-volatile-default",
            Scratch.Id,
            "clinic.patients.colour",
            "any_colour() gives each row its own value: adding clinic.patients.colour rewrites clinic.patients while every reader and writer waits.",
            """
            migrationBuilder.Sql("alter table clinic.patients add column colour text, alter column colour set default clinic.any_colour();");
            // in the next migration:
            migrationBuilder.Sql("do $$ declare hospital uuid; begin for hospital in select d.hospital_id from clinic.hospital_directory d loop loop perform clinic.enter(hospital, 'migration'); update clinic.patients set colour = clinic.any_colour() where ctid = any (array(select ctid from clinic.patients where hospital_id = hospital and colour is null limit 1000)); exit when not found; commit; end loop; commit; end loop; end $$;", suppressTransaction: true);
            """);
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected, "create function clinic.any_colour() returns text language sql as $$ select 'red' $$");
    }

    [Fact]
    public void A_default_that_is_the_same_for_all_rows_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("alter table clinic.patients add column seen_at timestamptz not null default now(), add column extra jsonb not null default '{}'::jsonb, add column fee numeric(10,2) default 0;")));
}
