using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class DisablingTriggerRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_trigger_that_is_switched_off_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql("alter table clinic.patients disable trigger row_history;"));

        var expected = new LintFinding(
            "disabling-trigger",
            Scratch.Id,
            "clinic.patients",
            "Rows of clinic.patients can be written without row_history: no stamps, no history, no guard.",
            "migrationBuilder.Sql(\"alter table clinic.patients enable trigger row_history;\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
