using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

[Collection(nameof(Corrections))]
public sealed class DroppingColumnRuleTests(FilledClinic clinic)
{
    [Fact]
    public async Task A_column_that_goes_is_found()
    {
        var findings = Scratch.Findings(migration => migration.DropColumn(name: "title", schema: "clinic", table: "patients"));

        var expected = new LintFinding(
            "dropping-column",
            Scratch.Id,
            "clinic.patients.title",
            "clinic.patients.title goes with its values, and the running release still reads and writes it.",
            "migrationBuilder.Sql(\"alter table clinic.patients drop column title;\").Acknowledge(\"dropping-column\", \"No release in use reads or writes it.\");");
        Assert.Equal([expected], findings);
        await Pasted.HoldsAsync(clinic, expected);
    }
}
