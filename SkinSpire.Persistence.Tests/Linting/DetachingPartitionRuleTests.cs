using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class DetachingPartitionRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_partition_that_leaves_while_others_wait_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter table clinic.readings detach partition clinic.readings_2026;"));

        var expected = new LintFinding(
            "detaching-partition",
            Scratch.Id,
            "clinic.readings_2026",
            "clinic.readings_2026 leaves clinic.readings under a lock that every reader and writer of clinic.readings waits for.",
            "migrationBuilder.Sql(\"alter table clinic.readings detach partition clinic.readings_2026 concurrently;\", suppressTransaction: true);");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected, "create table clinic.readings (at timestamptz) partition by range (at); create table clinic.readings_2026 partition of clinic.readings for values from ('2026-01-01') to ('2027-01-01')");
    }
}
