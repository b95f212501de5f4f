using SkinSpire.Persistence.Benchmarks.Measuring;
using SkinSpire.Persistence.Benchmarks.Servers;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Benchmarks.Starting;

/// <summary>An application from its start to its first query, with and without a look whether the database has its migrations.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const string Database = "start";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "SkinSpire.Persistence.Benchmarks.dll");

    public string Name => "start";

    public string Title => "Start an application and run its first query, looking for pending migrations";

    public async Task<IReadOnlyList<Contender>> PrepareAsync(BenchmarkServer server, CancellationToken ct)
    {
        await server.RecreateAsync(Database, ct);
        await new DatabaseMigrator(server.Migrator(Database)).RunAsync(ct: ct);
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal) { ["SKINSPIRE_DATABASE"] = server.Migrator(Database) };
        Contender Contender(string name, string how) => new(name, end => Shell.RunAsync($"dotnet exec '{Program}' run-start {how}", variables, end));
        return
        [
            Contender("the query alone", "query"),
            Contender("MigrationCheck, then the query", "check") with { Goal = new Goal(Cpu: 1.03) },
            Contender("EF's MigrateAsync, then the query", "migrate"),
        ];
    }
}
