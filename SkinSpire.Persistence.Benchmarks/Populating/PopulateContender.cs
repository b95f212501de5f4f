using SkinSpire.Persistence.Benchmarks.Measuring;
using SkinSpire.Persistence.Benchmarks.Servers;

namespace SkinSpire.Persistence.Benchmarks.Populating;

/// <summary>Each run fills a new database, which is then compared with the one that the rows came from.</summary>
internal static class PopulateContender
{
    internal static Contender Of(string name, string database, BenchmarkServer server, PopulationFiles files, Func<string, CancellationToken, Task> load) => new(name, ct => load(database, ct))
    {
        BeforeAsync = ct => server.RecreateAsync(database, ct, PopulationFiles.Empty),
        CheckAsync = async ct =>
        {
            await files.CheckAsync(database, ct);
            await server.DropAsync(database, ct);
        },
    };
}
