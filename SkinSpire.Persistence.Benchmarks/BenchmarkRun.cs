using SkinSpire.Persistence.Benchmarks.Applying;
using SkinSpire.Persistence.Benchmarks.BackingUp;
using SkinSpire.Persistence.Benchmarks.Building;
using SkinSpire.Persistence.Benchmarks.Copying;
using SkinSpire.Persistence.Benchmarks.Measuring;
using SkinSpire.Persistence.Benchmarks.Populating;
using SkinSpire.Persistence.Benchmarks.Reporting;
using SkinSpire.Persistence.Benchmarks.Servers;
using SkinSpire.Persistence.Benchmarks.Starting;

namespace SkinSpire.Persistence.Benchmarks;

/// <summary>Runs benchmarks one after another, each on a server of its own.</summary>
internal static class BenchmarkRun
{
    /// <summary>Every benchmark, in the document's order.</summary>
    internal static IReadOnlyList<IBenchmark> All { get; } =
    [
        new ApplyBenchmark(), new UpToDateBenchmark(), new PopulateBenchmark(), new RebuildBenchmark(), new BackupBenchmark(), new RestoreBenchmark(),
        new CloneBenchmark(), new StreamBenchmark(), new StartBenchmark(), new BuildBenchmark(),
    ];

    /// <summary>Runs those named, or all; prints each table, and writes it when a document is named.</summary>
    internal static async Task<int> RunAsync(IReadOnlyCollection<string> names, int rounds, string? document, CancellationToken ct)
    {
        foreach (var benchmark in All.Where(one => names.Count == 0 || names.Contains(one.Name)))
        {
            await RunAsync(benchmark, rounds, document, ct);
        }

        return 0;
    }

    private static async Task RunAsync(IBenchmark benchmark, int rounds, string? document, CancellationToken ct)
    {
        Console.Error.WriteLine(benchmark.Title);
        await using var server = await BenchmarkServer.StartAsync(ct);
        await using var more = benchmark as IAsyncDisposable;
        var contenders = (await benchmark.PrepareAsync(server, ct)).Where((contender, index) => index == 0 || Selection.Has(contender.Name)).ToList();
        var table = ResultTable.Of(await Race.RunAsync(contenders, rounds, server, Console.Error.WriteLine, ct));
        var conditions = await Conditions.OfAsync(server, rounds, benchmark.Missing, ct);
        Console.WriteLine($"## {benchmark.Title}\n\n{table}\n{conditions}\n");
        if (document is not null)
        {
            PerformanceDocument.Write(document, benchmark.Name, benchmark.Title, conditions, table);
        }
    }
}
