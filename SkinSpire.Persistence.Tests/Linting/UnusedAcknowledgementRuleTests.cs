using SkinSpire.Persistence.Management.Linting;
using SkinSpire.Persistence.Migrations.Steps;

namespace SkinSpire.Persistence.Tests.Linting;

public sealed class UnusedAcknowledgementRuleTests
{
    private const string Harmless = "comment on table clinic.patients is 'People.';";

    [Fact]
    public void An_acknowledgement_of_what_the_step_does_not_do_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql(Harmless).Acknowledge("dropping-column", "No release reads it."));

        Assert.Equal([Expected("dropping-column", "and does nothing of the kind")], findings);
    }

    [Fact]
    public void One_of_a_rule_that_does_not_exist_is_found()
    {
        var findings = Scratch.Findings(migration => migration.Sql(Harmless).Acknowledge("droping-column", "No release reads it."));

        Assert.Equal([Expected("droping-column", "and there is no such rule")], findings);
    }

    [Fact]
    public void One_on_another_step_covers_nothing()
    {
        var rules = Scratch.Findings(migration =>
        {
            migration.Sql(Harmless).Acknowledge("dropping-column", "No release reads it.");
            migration.DropColumn(name: "title", schema: "clinic", table: "patients");
        }).Select(finding => finding.Rule);

        Assert.Equal(["dropping-column", "unused-acknowledgement"], rules);
    }

    private static LintFinding Expected(string rule, string problem) => new(
        "unused-acknowledgement",
        Scratch.Id,
        "clinic.patients",
        $"The step about clinic.patients acknowledges {rule}, {problem}.",
        $"// take out: .Acknowledge(\"{rule}\", …)");
}
