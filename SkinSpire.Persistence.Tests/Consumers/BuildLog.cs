using System.Text.RegularExpressions;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Consumers;

/// <summary>What a build did, out of its binary log.</summary>
internal sealed partial record BuildLog(int ExitCode, string Output, string Detail)
{
    /// <summary>The targets whose tasks ran; not those that found everything up to date.</summary>
    internal IReadOnlySet<string> Ran { get; } = Targets(Started(), Detail).Except(Targets(UpToDate(), Detail), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);

    /// <summary>Those of the packages.</summary>
    internal IEnumerable<string> RanOfUs => Ran.Where(target => target.Contains("SkinSpire", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>MSBuild itself reads its log back.</summary>
    internal static async Task<BuildLog> OfAsync(Func<string, Task<Run>> build, string folder)
    {
        var log = Path.Combine(folder, "build log.binlog");
        var run = await build(log);
        var text = Path.Combine(folder, "build log.txt");
        await Run.OfAsync("dotnet", ["msbuild", log, "-noConsoleLogger", "-fileLogger", $"-fileLoggerParameters:Verbosity=detailed;LogFile={text}"], folder, ct: TestContext.Current.CancellationToken);
        var detail = await File.ReadAllTextAsync(text, TestContext.Current.CancellationToken);
        File.Delete(log);
        File.Delete(text);
        return new BuildLog(run.ExitCode, run.Output, detail);
    }

    private static IEnumerable<string> Targets(Regex line, string detail) => line.Matches(detail).Select(target => target.Groups["name"].Value);

    [GeneratedRegex(@"Target ""(?<name>\w+)(: \(TargetId:\d+\))?"" in file", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Started();

    [GeneratedRegex(@"Skipping target ""(?<name>\w+)"" because", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex UpToDate();
}
