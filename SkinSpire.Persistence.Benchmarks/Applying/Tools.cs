using System.Text.RegularExpressions;
using SkinSpire.Persistence.Benchmarks.Peers;
using SkinSpire.Persistence.Benchmarks.Servers;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Management.Scripting;

namespace SkinSpire.Persistence.Benchmarks.Applying;

/// <summary>Every tool that applies the migrations, as a deployment runs it.</summary>
internal static partial class Tools
{
    internal const string Migrator = "skinspire-migrator update";

    private const string Bundle = "EF's bundle";
    private const string Ef = "--project SkinSpire.Persistence.Migrations --no-build --configuration";

    private static string Native => Path.Combine(Sources.Root, "artifacts", "migrator", "skinspire-migrator");

    private static string Program => Path.Combine(AppContext.BaseDirectory, "SkinSpire.Persistence.Benchmarks.dll");

    /// <summary>Builds what has to be built, and names them.</summary>
    internal static async Task<IReadOnlyList<MigrationTool>> PrepareAsync(BenchmarkServer server, CancellationToken ct)
    {
        var bundle = Path.Combine(server.Folder, "efbundle");
        await BuildAsync(Migrator, "dotnet build SkinSpire.Persistence.Migrator -t:SkinSpireMigrator -nodeReuse:false -v quiet", ct);
        await BuildAsync(Bundle, $"dotnet ef migrations bundle {Ef} {Sources.Configuration} --output '{bundle}'", ct);
        await WriteScriptsAsync(server, ct);

        MigrationTool Tool(string name, string line) => new(name, database => Shell.RunAsync(line, Variables(server, database), ct));
        MigrationTool[] tools =
        [
            Tool(Migrator, $"'{Native}' update --env test") with { Size = () => new FileInfo(Native).Length },
            Tool("skinspire-db update", $"dotnet exec '{Path.Combine(AppContext.BaseDirectory, "skinspire-db.dll")}' update --env test --yes"),
            Tool("MigrateAsync, an executable of its own", $"dotnet exec '{Program}' run-start apply"),
            Tool(Bundle, $"'{bundle}'") with { Size = () => new FileInfo(bundle).Length },
            Tool("dotnet ef database update --no-build", $"cd '{Sources.Root}' && dotnet ef database update {Ef} {Sources.Configuration}"),
            .. Peer.All.Select(peer => Tool(peer, $"dotnet exec '{Program}' run-peer {peer} '{server.Folder}'")),
        ];
        return [.. tools.Where(tool => Selection.Has(tool.Name))];
    }

    private static Dictionary<string, string?> Variables(BenchmarkServer server, string database) => new(StringComparer.Ordinal) { ["SKINSPIRE_DATABASE"] = server.Migrator(database) };

    private static Task BuildAsync(string contender, string line, CancellationToken ct) =>
        Selection.Has(contender) ? Shell.RunAsync($"cd '{Sources.Root}' && {line}", [], ct) : Task.CompletedTask;

    // The peers keep the transactions themselves, and know nothing of psql.
    private static async Task WriteScriptsAsync(BenchmarkServer server, CancellationToken ct)
    {
        foreach (var (id, index) in KnownMigrations.Ids.Select((id, index) => (id, index)))
        {
            var script = MigrationScript.Write(index == 0 ? null : KnownMigrations.Ids[index - 1], id).Sql;
            await File.WriteAllTextAsync(Path.Combine(server.Folder, FormattableString.Invariant($"V{index + 1}__{id}.sql")), Ours().Replace(script, ""), ct);
        }
    }

    [GeneratedRegex(@"^(\\set .*|START TRANSACTION;|COMMIT;)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ours();
}
