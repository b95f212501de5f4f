using SkinSpire.Persistence.Benchmarks.Measuring;
using SkinSpire.Persistence.Benchmarks.Servers;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Benchmarks.Applying;

/// <summary>The same on a database that has them all: what every start of a deployment pays.</summary>
internal sealed class UpToDateBenchmark : IBenchmark
{
    private const string Database = "uptodate";

    public string Name => "noop";

    public string Title => "Find nothing to apply, from process start";

    public async Task<IReadOnlyList<Contender>> PrepareAsync(BenchmarkServer server, CancellationToken ct)
    {
        await server.RecreateAsync(Database, ct);
        await new DatabaseMigrator(server.Migrator(Database)).RunAsync(ct: ct);
        return
        [
            new Contender("psql -c 'select 1'", end => Shell.RunAsync("psql -X -q -c 'select 1'", server.Variables(Database), end)),
            new Contender("skinspire-db update", end => DatabaseTool.UpdateAsync(server.Migrator(Database), end)),
        ];
    }
}
