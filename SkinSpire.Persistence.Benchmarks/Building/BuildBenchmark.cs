using SkinSpire.Persistence.Benchmarks.Applying;
using SkinSpire.Persistence.Benchmarks.Measuring;
using SkinSpire.Persistence.Benchmarks.Servers;

namespace SkinSpire.Persistence.Benchmarks.Building;

/// <summary>What the gates cost a build in which nothing changed: that of the migrator, which goes through all of them.</summary>
internal sealed class BuildBenchmark : IBenchmark
{
    private const string Gates = "-p:SkinSpireVerifySqlUnits=false -p:SkinSpireVerifySqlLock=false -p:SkinSpireMigrationPlan=false -p:SkinSpirePendingModelChanges=false -p:SkinSpireMigrationLint=false";

    public string Name => "build";

    public string Title => "Build when nothing changed";

    public async Task<IReadOnlyList<Contender>> PrepareAsync(BenchmarkServer server, CancellationToken ct)
    {
        await BuildAsync("", ct);
        return
        [
            new("dotnet build, its gates switched off", end => BuildAsync(Gates, end)),
            new("dotnet build with its gates", end => BuildAsync("", end)) { Goal = new Goal(Wall: 1.03) },
        ];
    }

    private static Task<string> BuildAsync(string options, CancellationToken ct) => Shell.RunAsync(
        $"cd '{Sources.Root}' && dotnet build SkinSpire.Persistence.Migrator --no-restore -nodeReuse:false -v quiet -c {Sources.Configuration} {options}", [], ct);
}
