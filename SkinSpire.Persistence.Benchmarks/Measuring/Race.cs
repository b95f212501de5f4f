using System.Diagnostics;
using SkinSpire.Persistence.Benchmarks.Servers;

namespace SkinSpire.Persistence.Benchmarks.Measuring;

/// <summary>Runs contenders in turns, in another order each round, so that what else the machine does meets all of them.</summary>
internal static class Race
{
    // Fixed, so that two runs of the benchmark can be compared.
    private const int OrderSeed = 7;

    /// <summary>One round that is thrown away, then those that count.</summary>
    /// <param name="contenders">Who runs.</param>
    /// <param name="rounds">How many count.</param>
    /// <param name="server">Whose processor time is read.</param>
    /// <param name="progress">Told of each run.</param>
    /// <param name="ct">Ends the race.</param>
    internal static async Task<IReadOnlyList<Lane>> RunAsync(IReadOnlyList<Contender> contenders, int rounds, BenchmarkServer server, Action<string> progress, CancellationToken ct)
    {
        var runs = contenders.ToDictionary(contender => contender, _ => new List<Measurement>());
        var random = new Random(OrderSeed);
        for (var round = 0; round <= rounds; round++)
        {
            var order = contenders.ToArray();
            random.Shuffle(order);
            foreach (var contender in order)
            {
                var run = await MeasureAsync(contender, server, ct);
                progress(FormattableString.Invariant($"  round {round} of {rounds}  {run.Wall.TotalSeconds,8:0.000} s  {run.Cpu.TotalSeconds,8:0.00} CPU s  {contender.Name}"));
                if (round > 0)
                {
                    runs[contender].Add(run);
                }
            }
        }

        return [.. contenders.Select(contender => new Lane(contender, runs[contender]))];
    }

    private static async Task<Measurement> MeasureAsync(Contender contender, BenchmarkServer server, CancellationToken ct)
    {
        await contender.BeforeAsync(ct);
        GC.Collect();
        var (client, servers, watch) = (ProcessorTime.OfClient(), server.ProcessorTime(), Stopwatch.StartNew());
        await contender.RunAsync(ct);
        watch.Stop();
        var measured = new Measurement(watch.Elapsed, ProcessorTime.OfClient() - client, server.ProcessorTime() - servers, contender.Size?.Invoke());
        await contender.CheckAsync(ct);
        return measured;
    }
}
