using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class DroppingTableRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_table_that_goes_is_found()
    {
        var findings = Scratch.Findings(migration => migration.DropTable(name: "login_history", schema: "clinic"));

        var expected = new LintFinding(
            "dropping-table",
            Scratch.Id,
            "clinic.login_history",
            "The table clinic.login_history goes with all it holds, and the running release still uses it.",
            "migrationBuilder.Sql(\"drop table clinic.login_history;\").Acknowledge(\"dropping-table\", \"No release in use reads or writes it.\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public void A_schema_that_goes_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("drop schema old_clinic;"));

        var expected = new LintFinding(
            "dropping-table",
            Scratch.Id,
            "old_clinic",
            "The schema old_clinic goes with all it holds, and the running release still uses it.",
            "migrationBuilder.Sql(\"drop schema old_clinic;\").Acknowledge(\"dropping-table\", \"No release in use reads or writes it.\");");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void A_table_that_is_made_anew_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("drop table clinic.login_history; create table clinic.login_history (x int);"));

        var expected = new LintFinding(
            "dropping-table",
            Scratch.Id,
            "clinic.login_history",
            "The table clinic.login_history goes with all it holds, and the running release still uses it.",
            "migrationBuilder.Sql(\"drop table clinic.login_history;\").Acknowledge(\"dropping-table\", \"No release in use reads or writes it.\");");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void A_table_of_this_migration_passes() => Assert.Equal([], Scratch.Findings(migration => migration.Sql("create table clinic.scratch (id int); drop table clinic.scratch;")));
}
