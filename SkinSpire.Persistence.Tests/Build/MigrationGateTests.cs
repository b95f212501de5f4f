using System.Text.RegularExpressions;
using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.Build;

/// <summary>What the model has and no migration makes, and what a new migration would do to a live database, are warnings of an ordinary build.</summary>
public sealed partial class MigrationGateTests(GatedCopy gated) : IClassFixture<GatedCopy>
{
    private SourceCopy Copy => gated.Copy;

    [Fact]
    public void The_migrations_of_this_build_pass_and_a_second_build_does_not_start_EF()
    {
        Assert.Equal([], Findings(gated.Builds.First.Output));
        Assert.DoesNotContain("Skipping target \"SkinSpire", gated.Builds.First.Output, StringComparison.Ordinal);
        Assert.Equal([], Findings(gated.Builds.Second.Output));
        Assert.All(["SkinSpirePendingModelChanges", "SkinSpireMigrationLint"], target => Assert.Contains(Skipped(target), gated.Builds.Second.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_property_without_a_migration_is_named_with_the_command_that_makes_one() => Assert.Contains(
        $"{Copy.Version("ClinicDbContextModelSnapshot.cs")}(1): warning SSP0103: The model has what no migration makes: ALTER TABLE clinic.patients ADD nickname character varying(20). "
        + "Scaffold it: dotnet ef migrations add NAME --project SkinSpire.Persistence.Migrations",
        Findings(gated.Builds.Broken.Output));

    [Theory]
    [InlineData("AddColumn<string>", "adding-required-column: clinic.patients.title_of_honour is NOT NULL without a default", "alter table clinic.patients add column title_of_honour text;")]
    [InlineData("CreateIndex", "creating-index: ix_patients_title_of_honour is built while every writer of clinic.patients waits.", "create index concurrently ix_patients_title_of_honour")]
    public void A_step_that_blocks_is_named_with_its_line_and_what_to_write_instead(string step, string message, string instead)
    {
        var line = Array.FindIndex(GatedCopy.Migration.Split('\n'), text => text.Contains($"migrationBuilder.{step}(", StringComparison.Ordinal)) + 1;
        var start = FormattableString.Invariant($"{Copy.Version($"{GatedCopy.Id}.cs")}({line}): warning SSP0104: {message}");

        var finding = Assert.Single(Findings(gated.Builds.Broken.Output), finding => finding.StartsWith(start, StringComparison.Ordinal));

        Assert.Contains(instead, finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_is_said_again_by_every_build_and_EF_is_not_started_for_it()
    {
        var again = (await Copy.LookAsync(0)).Output;

        Assert.Equal(Findings(gated.Builds.Broken.Output), Findings(again));
        Assert.All(["SkinSpirePendingModelChanges", "SkinSpireMigrationLint"], target => Assert.Contains(Skipped(target), again, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Warnings_that_are_errors_on_the_command_line_fail_the_build() =>
        Assert.Equal(Findings(gated.Builds.Broken.Output).Select(finding => finding.Replace(": warning ", ": error ", StringComparison.Ordinal)), Findings((await Copy.LookAsync(1, "-warnaserror")).Output));

    [Fact]
    public async Task Each_gate_can_be_switched_off()
    {
        Assert.All(Findings((await Copy.LookAsync(0, "-p:SkinSpireMigrationLint=false")).Output), finding => Assert.Contains("SSP0103", finding, StringComparison.Ordinal));
        Assert.All(Findings((await Copy.LookAsync(0, "-p:SkinSpirePendingModelChanges=false")).Output), finding => Assert.Contains("SSP0104", finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_editor_starts_none()
    {
        var output = (await Copy.LookAsync(0, "-p:DesignTimeBuild=true", "-p:IntermediateOutputPath=obj/editor/")).Output;

        Assert.Equal([], Findings(output));
        Assert.DoesNotContain("Task \"Exec\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_released_migration_is_not_looked_at_and_an_older_one_that_is_not_released_is_out_of_order()
    {
        var released = Copy.Version("29990101000001.txt");
        await File.WriteAllTextAsync(released, $"{GatedCopy.Id}\n29990101000001_Newer\n", TestContext.Current.CancellationToken);

        var findings = Findings((await Copy.LookAsync(0, "-p:SkinSpirePendingModelChanges=false", $"-p:SkinSpireReleasedMigrations={released}", "-p:IntermediateOutputPath=obj/")).Output);

        Assert.All(findings, finding => Assert.Contains("out-of-order", finding, StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith($"{Copy.Version($"{Copy.LastOfUs}.cs")}(1): warning SSP0104: out-of-order: {Copy.LastOfUs} is pending", StringComparison.Ordinal));
        File.Delete(released);
    }

    [Fact]
    public async Task A_migration_that_goes_takes_its_findings_along()
    {
        File.Delete(Copy.Version($"{GatedCopy.Id}.cs"));
        Assert.Equal(["SSP0103"], Findings((await Copy.GateAsync()).Output).Select(finding => Codes().Match(finding).Value));

        await gated.WriteMigrationAsync();
        Assert.Equal(Findings(gated.Builds.Broken.Output), Findings((await Copy.GateAsync()).Output));
    }

    [Fact]
    public async Task An_assembly_that_has_no_such_context_is_an_error_with_the_remedy()
    {
        var output = (await Copy.LookAsync(1, "-p:SkinSpireMigrationContext=BillingContext", "-p:IntermediateOutputPath=obj/")).Output;

        Assert.Contains("error SSP0105: The model could not be compared with its migrations: SkinSpire.Persistence.Migrations has no context by the name BillingContext. Let SkinSpireMigrationAssembly name", output, StringComparison.Ordinal);
    }

    private static string Skipped(string target) => $"Skipping target \"{target}\" because all output files are up-to-date";

    // Without the project at the end of the line; the summary says each once more.
    private static IReadOnlyList<string> Findings(string output) =>
        [.. Lines().Matches(output).Select(line => line.Groups["finding"].Value.Trim()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^\s*(\d+(:\d+)?>)?(?<finding>\S.*(warning|error) SSP010[34]: .*?)( \[[^\]]*\])?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Lines();

    [GeneratedRegex("SSP01[0-9]{2}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();
}
