using SkinSpire.Persistence.Benchmarks.Measuring;
using SkinSpire.Persistence.Benchmarks.Servers;

namespace SkinSpire.Persistence.Benchmarks.Applying;

/// <summary>The same on a database that has them all: what every start of a deployment pays.</summary>
internal sealed class UpToDateBenchmark : IBenchmark
{
    public string Name => "noop";

    public string Title => "Find nothing to apply, from process start";

    public IReadOnlyList<string> Missing => Tools.Missing;

    public async Task<IReadOnlyList<Contender>> PrepareAsync(BenchmarkServer server, CancellationToken ct)
    {
        var contenders = new List<Contender> { new("psql -c 'select 1'", end => Shell.RunAsync("psql -X -q -c 'select 1'", server.Variables("postgres"), end)) };
        foreach (var tool in await Tools.PrepareAsync(server, ct))
        {
            contenders.Add(await tool.OnMigratedAsync(server, ct) with { Goal = tool.Name == Tools.Migrator ? new Goal(Wall: 0.5) : null });
        }

        return contenders;
    }
}
