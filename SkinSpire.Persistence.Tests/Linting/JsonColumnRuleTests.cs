using SkinSpire.Persistence.Management.Linting;

namespace SkinSpire.Persistence.Tests.Linting;

public sealed class JsonColumnRuleTests
{
    [Fact]
    public void A_column_of_type_json_is_found()
    {
        var findings = Scratch.Findings(migration => migration.AddColumn<string>(name: "extra", schema: "clinic", table: "patients", type: "json", nullable: true));

        var expected = new LintFinding(
            "json-column",
            Scratch.Id,
            "clinic.patients.extra",
            "clinic.patients.extra is json: it has no equality, and queries with DISTINCT fail.",
            "extra = table.Column<JsonDocument>(type: \"jsonb\", nullable: true)");
        Assert.Equal([expected], findings);
    }

    [Fact]
    public void A_column_of_type_jsonb_passes() => Assert.Equal([], Scratch.Findings(migration => migration.AddColumn<string>(name: "extra", schema: "clinic", table: "patients", type: "jsonb", nullable: true)));
}
