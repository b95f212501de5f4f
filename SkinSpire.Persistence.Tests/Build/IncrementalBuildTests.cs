using Microsoft.Build.Framework;
using SkinSpire.Persistence.Tests.Infrastructure;
using BinaryLog = Microsoft.Build.Logging.StructuredLogger.BinaryLog;

namespace SkinSpire.Persistence.Tests.Build;

/// <summary>A build in which nothing changed pays for no gate: its binary log tells which targets did something.</summary>
public sealed class IncrementalBuildTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire log ");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_second_build_runs_no_target_of_ours()
    {
        await BuildAsync("first");

        var second = BinaryLog.ReadRecords(await BuildAsync("second")).Select(record => record.Args).OfType<BuildEventArgs>().ToList();

        Assert.Equal([], Worked(second).Where(IsOurs));
        Assert.Equal(
            ["SkinSpireMigrationLint", "SkinSpireMigrationPlan", "SkinSpirePendingModelChanges", "SkinSpireVerifySqlLock", "SkinSpireVerifySqlUnits"],
            second.OfType<TargetSkippedEventArgs>().Where(skipped => skipped.SkipReason == TargetSkipReason.OutputsUpToDate).Select(skipped => skipped.TargetName).Where(IsOurs).Order(StringComparer.Ordinal));
    }

    // The targets that started a task.
    private static IEnumerable<string> Worked(IEnumerable<BuildEventArgs> events)
    {
        var targets = new Dictionary<(int Project, int Target), string>();
        foreach (var one in events)
        {
            var place = (one.BuildEventContext?.ProjectContextId ?? 0, one.BuildEventContext?.TargetId ?? 0);
            if (one is TargetStartedEventArgs started)
            {
                targets[place] = started.TargetName;
            }
            else if (one is TaskStartedEventArgs && targets.TryGetValue(place, out var name))
            {
                yield return name;
            }
        }
    }

    private static bool IsOurs(string target) => target.TrimStart('_').StartsWith("SkinSpire", StringComparison.Ordinal);

    private async Task<string> BuildAsync(string name)
    {
        var log = Path.Combine(folder.FullName, $"{name}.binlog");
        var run = await Run.OfAsync("dotnet", ["build", "SkinSpire.Persistence.Migrator", "--no-restore", "--configuration", Repository.Configuration, $"-bl:{log}"], ct: TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, run.Output);
        return log;
    }
}
