using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class ChangingRowsWithoutHospitalRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task An_UPDATE_of_audited_rows_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("update clinic.patients set title = 'Ms' where gender = 'female' or title = 'Miss';"));

        var expected = new LintFinding(
            "changing-rows-without-hospital",
            Scratch.Id,
            "clinic.patients",
            "Rows of clinic.patients are changed with no hospital bound: where there are rows, the step fails with SS001.",
            "migrationBuilder.Sql(\"do $$ declare hospital uuid; begin for hospital in select d.hospital_id from clinic.hospital_directory d loop perform clinic.enter(hospital, 'migration'); update clinic.patients set title = 'Ms' where hospital_id = hospital and (gender = 'female' or title = 'Miss'); commit; end loop; end $$;\", suppressTransaction: true);");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public async Task A_DELETE_of_audited_rows_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("delete from clinic.user_roles where not is_active;"));

        var expected = new LintFinding(
            "changing-rows-without-hospital",
            Scratch.Id,
            "clinic.user_roles",
            "Rows of clinic.user_roles are changed with no hospital bound: where there are rows, the step fails with SS001.",
            "migrationBuilder.Sql(\"do $$ declare hospital uuid; begin for hospital in select d.hospital_id from clinic.hospital_directory d loop perform clinic.enter(hospital, 'migration'); delete from clinic.user_roles where hospital_id = hospital and (not is_active); commit; end loop; end $$;\", suppressTransaction: true);");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void Rows_of_a_bound_hospital_or_of_no_history_pass()
    {
        var findings = Scratch.Findings(migration =>
        {
            migration.Sql("do $$ begin perform clinic.enter('019376a0-0000-7000-8000-000000000001', 'migration'); end $$;");
            migration.Sql("update clinic.patients set title = 'Ms' where title = 'Miss';");
        });

        Assert.Equal([], findings);
    }
}
