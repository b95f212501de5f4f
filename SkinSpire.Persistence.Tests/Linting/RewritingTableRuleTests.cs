using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class RewritingTableRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_table_that_is_copied_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("vacuum (full, verbose) clinic.patients;", suppressTransaction: true));

        var expected = new LintFinding(
            "rewriting-table",
            Scratch.Id,
            "clinic.patients",
            "clinic.patients is copied while every reader and writer waits.",
            "migrationBuilder.Sql(\"vacuum clinic.patients;\", suppressTransaction: true);");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public async Task One_that_is_clustered_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("cluster clinic.patients using pk_patients;", suppressTransaction: true));

        var expected = new LintFinding(
            "rewriting-table",
            Scratch.Id,
            "clinic.patients",
            "clinic.patients is copied while every reader and writer waits.",
            "migrationBuilder.Sql(\"vacuum clinic.patients;\", suppressTransaction: true);");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }

    [Fact]
    public async Task One_that_is_logged_otherwise_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter table clinic.patients set unlogged;"));

        var expected = new LintFinding(
            "rewriting-table",
            Scratch.Id,
            "clinic.patients",
            "clinic.patients is copied while every reader and writer waits.",
            "migrationBuilder.Sql(\"vacuum clinic.patients;\", suppressTransaction: true);");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
