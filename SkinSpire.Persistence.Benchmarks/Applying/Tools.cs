using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
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

    /// <summary>Who would run, and is not installed here.</summary>
    internal static IReadOnlyList<string> Missing { get; private set; } = [];

    private static string Native => Path.Combine(Sources.Root, "artifacts", "migrator", "skinspire-migrator");

    private static string Program => Path.Combine(AppContext.BaseDirectory, "SkinSpire.Persistence.Benchmarks.dll");

    /// <summary>Builds what has to be built, and names them.</summary>
    internal static async Task<IReadOnlyList<MigrationTool>> PrepareAsync(BenchmarkServer server, CancellationToken ct)
    {
        var bundle = Path.Combine(server.Folder, "efbundle");
        await BuildAsync(Migrator, "dotnet build SkinSpire.Persistence.Migrator -t:SkinSpireMigrator -nodeReuse:false -v quiet", ct);
        await BuildAsync(Bundle, $"dotnet ef migrations bundle {Ef} {Sources.Configuration} --output '{bundle}'", ct);
        var scripts = await WriteScriptsAsync(server, ct);
        var installed = await InstalledAsync(ct);

        MigrationTool Tool(string name, string line) => new(name, database => Shell.RunAsync(line, Variables(server, database), ct));
        MigrationTool[] tools =
        [
            Tool(Migrator, $"'{Native}' update --env test") with { Size = () => new FileInfo(Native).Length },
            Tool("skinspire-db update", $"dotnet exec '{Path.Combine(AppContext.BaseDirectory, "skinspire-db.dll")}' update --env test --yes"),
            Tool("MigrateAsync, an executable of its own", $"dotnet exec '{Program}' run-start apply"),
            Tool(Bundle, $"'{bundle}'") with { Size = () => new FileInfo(bundle).Length },
            Tool("dotnet ef database update --no-build", $"cd '{Sources.Root}' && dotnet ef database update {Ef} {Sources.Configuration}"),
            .. Peer.All.Select(peer => Tool(peer, $"dotnet exec '{Program}' run-peer {peer} '{server.Folder}'")),
            .. installed.Select(peer => Tool(peer.Name, peer.Prepare(server.Folder, scripts))),
        ];
        return [.. tools.Where(tool => Selection.Has(tool.Name))];
    }

    private static async Task<IReadOnlyList<PeerProgram>> InstalledAsync(CancellationToken ct)
    {
        var wanted = PeerProgram.All.Where(peer => Selection.Has(peer.Name)).ToList();
        var installed = new List<PeerProgram>();
        foreach (var peer in wanted)
        {
            if (await peer.IsInstalledAsync(ct))
            {
                installed.Add(peer);
            }
        }

        Missing = [.. wanted.Except(installed).Select(peer => peer.Name)];
        return installed;
    }

    // Ours read the first, those of other languages what PostgreSQL's own programs read.
    private static Dictionary<string, string?> Variables(BenchmarkServer server, string database)
    {
        var to = new NpgsqlConnectionStringBuilder(server.Migrator(database));
        return new(StringComparer.Ordinal)
        {
            ["SKINSPIRE_DATABASE"] = to.ConnectionString,
            ["PGHOST"] = to.Host,
            ["PGPORT"] = to.Port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = to.Username,
            ["PGPASSFILE"] = to.Passfile,
            ["PGDATABASE"] = database,
        };
    }

    private static Task BuildAsync(string contender, string line, CancellationToken ct) =>
        Selection.Has(contender) ? Shell.RunAsync($"cd '{Sources.Root}' && {line}", [], ct) : Task.CompletedTask;

    // The peers keep the transactions themselves, and know nothing of psql.
    private static async Task<IReadOnlyList<string>> WriteScriptsAsync(BenchmarkServer server, CancellationToken ct)
    {
        var files = new List<string>();
        foreach (var (id, index) in KnownMigrations.Ids.Select((id, index) => (id, index)))
        {
            var script = MigrationScript.Write(index == 0 ? null : KnownMigrations.Ids[index - 1], id).Sql;
            files.Add(Path.Combine(server.Folder, FormattableString.Invariant($"V{index + 1}__{id}.sql")));
            await File.WriteAllTextAsync(files[^1], Transactions().Replace(script[MigrationScript.Header.Length..], ""), ct);
        }

        return files;
    }

    [GeneratedRegex("^(START TRANSACTION;|COMMIT;)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Transactions();
}
