using SkinSpire.Persistence.Benchmarks.Measuring;
using SkinSpire.Persistence.Benchmarks.Servers;
using SkinSpire.Persistence.Management.Scripting;

namespace SkinSpire.Persistence.Benchmarks.Applying;

/// <summary>All migrations on an empty database, from the start of a process to its end.</summary>
internal sealed class ApplyBenchmark : IBenchmark
{
    public string Name => "apply";

    public string Title => "Apply all migrations to an empty database, from process start";

    public IReadOnlyList<string> Missing => Tools.Missing;

    public async Task<IReadOnlyList<Contender>> PrepareAsync(BenchmarkServer server, CancellationToken ct)
    {
        var script = Path.Combine(server.Folder, "all.sql");
        await File.WriteAllTextAsync(script, MigrationScript.Write().Sql, ct);
        return
        [
            new MigrationTool("psql -1 -f", database => Shell.RunAsync($"psql -X -q -v ON_ERROR_STOP=1 -1 -f '{script}'", server.Variables(database), ct)).OnEmpty(server),
            .. (await Tools.PrepareAsync(server, ct)).Select(tool => tool.OnEmpty(server) with { Goal = tool.Name == Tools.Migrator ? new Goal(Wall: 1.0) : null }),
        ];
    }
}
