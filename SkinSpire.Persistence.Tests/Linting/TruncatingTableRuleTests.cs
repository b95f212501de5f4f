using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class TruncatingTableRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_table_that_is_emptied_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("truncate clinic.role_permissions;"));

        var expected = new LintFinding(
            "truncating-table",
            Scratch.Id,
            "clinic.role_permissions",
            "clinic.role_permissions is emptied past its triggers while every reader and writer waits.",
            "migrationBuilder.Sql(\"do $$ declare hospital uuid; begin for hospital in select d.hospital_id from clinic.hospital_directory d loop loop perform clinic.enter(hospital, 'migration'); delete from clinic.role_permissions where ctid = any (array(select ctid from clinic.role_permissions where hospital_id = hospital limit 1000)); exit when not found; commit; end loop; commit; end loop; end $$;\", suppressTransaction: true);");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
