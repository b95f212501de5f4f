using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Build;

/// <summary>The migration plan is written when there is a reason, and EF is not started otherwise.</summary>
public sealed class MigrationPlanTests : IDisposable
{
    private const string Skipped = "Skipping target \"SkinSpireMigrationPlan\" because all output files are up-to-date";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire plan ");

    private FileInfo Plan => new(Path.Combine(folder.FullName, "a plan.json"));

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task It_is_written_once_and_again_when_it_is_gone_and_never_for_an_editor()
    {
        Assert.DoesNotContain(Skipped, await BuildAsync("-p:DesignTimeBuild=true"), StringComparison.Ordinal);
        Assert.False(Plan.Exists);

        Assert.DoesNotContain(Skipped, await BuildAsync(), StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(Plan.FullName, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(MigratorRun.Plan, TestContext.Current.CancellationToken), written);

        Assert.Contains(Skipped, await BuildAsync(), StringComparison.Ordinal);

        Plan.Delete();
        await BuildAsync();
        Assert.Equal(written, await File.ReadAllTextAsync(Plan.FullName, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await BuildAsync("-p:SkinSpireMigrationPlan=false");

        Assert.False(Plan.Exists);
    }

    private async Task<string> BuildAsync(params string[] options)
    {
        var run = await Run.OfAsync(
            "dotnet",
            ["msbuild", "SkinSpire.Persistence.Migrator", "-t:SkinSpireMigrationPlan", "-v:detailed", "-p:BuildProjectReferences=false", $"-p:Configuration={Repository.Configuration}", $"-p:MigrationPlanFile={Plan.FullName}", .. options],
            ct: TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, run.Output);
        return run.Output;
    }
}
