using SkinSpire.Persistence.Tests.Packages;

namespace SkinSpire.Persistence.Tests.Consumers;

/// <summary>What the Migrations package does to the builds of who references it: nothing, unless a property asks for it.</summary>
[Collection(nameof(PackedCollection))]
public sealed class ConsumerBuildTests(Consumer consumer) : IClassFixture<Consumer>
{
    private const string Checked = "_SkinSpireCheckSwitches";

    [Fact]
    public async Task A_build_gets_nothing_of_a_deployment_and_the_second_does_no_work_until_it_is_cleaned()
    {
        var first = await consumer.RunAsync("Rebuild", "SkinSpirePublishMigrator=true", "SkinSpirePublishMigrationScript=true");
        Assert.True(first.ExitCode == 0, first.Output);
        Assert.Equal([Checked], first.RanOfUs);
        Assert.Contains("CoreCompile", first.Ran);
        Assert.DoesNotContain(Consumer.Files(consumer.Built), IsOfDeployment);

        var second = await consumer.RunAsync("Build", "SkinSpirePublishMigrator=true", "SkinSpirePublishMigrationScript=true");
        Assert.Equal([Checked], second.RanOfUs);
        Assert.DoesNotContain("CoreCompile", second.Ran);

        await consumer.RunAsync("Clean");
        Assert.Empty(Consumer.Files(consumer.Built));

        var rebuilt = await consumer.RunAsync("Rebuild");
        Assert.True(rebuilt.ExitCode == 0, rebuilt.Output);
        Assert.Contains("CoreCompile", rebuilt.Ran);
    }

    [Fact]
    public async Task An_editor_s_build_runs_nothing_of_it()
    {
        var design = await consumer.RunAsync("Compile", "DesignTimeBuild=true", "BuildingInsideVisualStudio=true", "SkipCompilerExecution=true", "ProvideCommandLineArgs=true", "SkinSpirePublishMigrator=perhaps");

        Assert.True(design.ExitCode == 0, design.Output);
        Assert.Empty(design.RanOfUs);
    }

    [Fact]
    public async Task What_is_published_has_migrator_and_script_where_a_property_says_so()
    {
        var plain = await consumer.PublishAsync("plain");
        Assert.DoesNotContain(Consumer.Files(plain), IsOfDeployment);

        var whole = await consumer.PublishAsync("a whole one", "SkinSpirePublishMigrator=true", "SkinSpirePublishMigrationScript=true");

        const string Migrator = "tools/migrator/";
        var expected = consumer.Package.Files.Where(file => file.StartsWith(Migrator, StringComparison.Ordinal)).Select(file => $"migrator/{file[Migrator.Length..]}").Append("migrations/clinic.sql").Order(StringComparer.Ordinal);
        Assert.Equal(expected, Consumer.Files(whole).Where(IsOfDeployment));
        Assert.Equal(Consumer.Files(plain), Consumer.Files(whole).Where(file => !IsOfDeployment(file)));
        Assert.Equal(consumer.Package.Text("script/migrations.sql"), await File.ReadAllTextAsync(Path.Combine(whole.FullName, "migrations", "clinic.sql"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(Checked, "error SSP0120: SkinSpirePublishMigrator is 'perhaps'. Say true or false.", "SkinSpirePublishMigrator=perhaps")]
    [InlineData(Checked, "error SSP0120: SkinSpirePublishMigrationScript is '1'. Say true or false.", "SkinSpirePublishMigrationScript=1")]
    [InlineData(Checked, "error SSP0120: SkinSpireGates is 'maybe'. Say true or false.", "SkinSpireGates=maybe")]
    [InlineData(Checked, "error SSP0123: The gates read migrations by EF's design-time services", "SkinSpireGates=true")]
    [InlineData(Checked, "error SSP0121: This release has a migration that no idempotent script can hold", "SkinSpirePublishMigrationScript=true", "SkinSpireClinicScript=/nowhere/migrations.sql")]
    [InlineData("SkinSpirePublishDeployment", "warning SSP0122: The application brings its own .NET runtime", "SkinSpirePublishMigrator=true", "SelfContained=true", "RuntimeIdentifier=linux-x64")]
    public async Task A_property_that_means_nothing_is_said_by_the_build(string target, string message, params string[] properties)
    {
        var build = await consumer.AskAsync(target, properties);

        Assert.Equal(message.StartsWith("error", StringComparison.Ordinal) ? 1 : 0, build.ExitCode);
        Assert.Contains(message, build.Output, StringComparison.Ordinal);
    }

    private static bool IsOfDeployment(string file) => file.StartsWith("migrator/", StringComparison.Ordinal) || file.StartsWith("migrations/", StringComparison.Ordinal);
}
