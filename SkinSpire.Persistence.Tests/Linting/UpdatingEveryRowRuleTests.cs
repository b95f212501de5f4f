using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class UpdatingEveryRowRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task An_UPDATE_of_every_row_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("update clinic.modules set description = module_name;"));

        var expected = new LintFinding(
            "updating-every-row",
            Scratch.Id,
            "clinic.modules",
            "Every row of clinic.modules is changed and locked by one statement.",
            "migrationBuilder.Sql(\"do $$ begin loop update clinic.modules set description = module_name where ctid = any (array(select ctid from clinic.modules where description is distinct from (module_name) limit 1000)); exit when not found; commit; end loop; end $$;\", suppressTransaction: true);");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public async Task A_DELETE_of_every_row_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("delete from clinic.role_permissions;"));

        var expected = new LintFinding(
            "updating-every-row",
            Scratch.Id,
            "clinic.role_permissions",
            "Every row of clinic.role_permissions is changed and locked by one statement.",
            "migrationBuilder.Sql(\"do $$ declare hospital uuid; begin for hospital in select d.hospital_id from clinic.hospital_directory d loop loop perform clinic.enter(hospital, 'migration'); delete from clinic.role_permissions where ctid = any (array(select ctid from clinic.role_permissions where hospital_id = hospital limit 1000)); exit when not found; commit; end loop; commit; end loop; end $$;\", suppressTransaction: true);");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void Rows_that_are_named_pass() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("update clinic.modules set description = 'x' where module_code = 'users';")));
}
