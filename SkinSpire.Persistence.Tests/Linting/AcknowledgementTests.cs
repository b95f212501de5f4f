using SkinSpire.Persistence.Management.Linting;
using SkinSpire.Persistence.Migrations.Steps;

namespace SkinSpire.Persistence.Tests.Linting;

public sealed class AcknowledgementTests
{
    [Fact]
    public void A_step_that_says_why_passes_and_its_reason_is_reported()
    {
        var report = Scratch.Lint(new ScratchMigration(migration => migration
            .DropColumn(name: "title", schema: "clinic", table: "patients")
            .Acknowledge("dropping-column", "No release since 2.3 reads it.")));

        Assert.True(report.Passed);
        Assert.Equal([new LintAcknowledgement("dropping-column", Scratch.Id, "clinic.patients.title", "No release since 2.3 reads it.")], report.Acknowledged);
    }

    [Fact]
    public void It_covers_its_own_step_and_rule_alone()
    {
        var findings = Scratch.Findings(migration =>
        {
            migration.Sql("alter table clinic.patients drop column title cascade;").Acknowledge("dropping-column", "No release reads it.");
            migration.Sql("alter table clinic.patients drop column blood_group;");
        }).Select(finding => $"{finding.Rule} {finding.Object}");

        Assert.Equal(["dropping-column clinic.patients.blood_group", "dropping-cascade clinic.patients"], findings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_reason_is_refused(string reason)
    {
        var migration = new ScratchMigration(steps => steps.DropColumn(name: "title", schema: "clinic", table: "patients").Acknowledge("dropping-column", reason));

        var error = Assert.Throws<ReasonMissingException>(() => Scratch.Lint(migration));

        Assert.Equal("SSP3102", error.Code);
    }

    [Fact]
    public void A_unit_is_acknowledged_where_it_is_applied()
    {
        var findings = Scratch.Findings(migration => migration.ApplySql("Triggers/keep_hospital", version: 1).Acknowledge("dropping-table", "A test."));

        Assert.Equal(["unused-acknowledgement"], findings.Select(finding => finding.Rule));
    }
}
