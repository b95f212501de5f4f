using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class DroppingIndexRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task An_index_that_is_dropped_while_others_wait_is_found()
    {
        var findings = Scratch.Findings(migration => migration.DropIndex(name: "ix_patients_branch_id", schema: "clinic", table: "patients"));

        var expected = new LintFinding(
            "dropping-index",
            Scratch.Id,
            "clinic.ix_patients_branch_id",
            "clinic.ix_patients_branch_id is dropped under a lock that every reader and writer of its table waits for.",
            "migrationBuilder.Sql(\"drop index concurrently if exists clinic.ix_patients_branch_id;\", suppressTransaction: true);");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
