using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class ReindexingRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task An_index_that_is_built_anew_while_writers_wait_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("reindex table clinic.patients;"));

        var expected = new LintFinding(
            "reindexing",
            Scratch.Id,
            "clinic.patients",
            "clinic.patients is built anew while every writer of its table waits.",
            "migrationBuilder.Sql(\"reindex table concurrently clinic.patients;\", suppressTransaction: true);");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
