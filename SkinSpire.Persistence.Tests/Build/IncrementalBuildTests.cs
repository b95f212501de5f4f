using SkinSpire.Persistence.Tests.Consumers;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Build;

/// <summary>A build in which nothing changed pays for no gate: its binary log tells which targets did something.</summary>
public sealed class IncrementalBuildTests : IDisposable
{
    private static readonly string[] Gates = ["SkinSpireMigrationLint", "SkinSpireMigrationPlan", "SkinSpirePendingModelChanges", "SkinSpireVerifySqlLock", "SkinSpireVerifySqlUnits"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire log ");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_second_build_runs_no_target_of_ours()
    {
        await BuildAsync();

        var second = await BuildLog.OfAsync(log => BuildAsync($"-bl:{log}"), folder.FullName);

        // Names paths, and starts no task (TargetTests).
        Assert.Equal(["_SkinSpireMigrationTool"], second.RanOfUs);
        Assert.All(Gates, gate => Assert.Contains($"Skipping target \"{gate}\" because all output files are up-to-date", second.Detail, StringComparison.Ordinal));
    }

    private static async Task<Run> BuildAsync(params string[] options)
    {
        var run = await Run.OfAsync("dotnet", ["build", "SkinSpire.Persistence.Migrator", "--no-restore", "--configuration", Repository.Configuration, .. options], ct: TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, run.Output);
        return run;
    }
}
