using System.CommandLine;
using System.Diagnostics;
using SkinSpire.Persistence.Management.Servers;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db local</c>: this user's own PostgreSQL.</summary>
internal static class LocalCommand
{
    internal static Command Create() => new("local", "This user's own PostgreSQL, on 127.0.0.1.")
    {
        Verb("start", "Start it, and make it where there is none.", StartAsync),
        Verb("stop", "Stop it; its databases stay.", StopAsync),
        Verb("status", "Whether it runs, and where its files are.", StatusAsync),
        Verb("psql", "Open psql on an environment's database as the migrating role.", PsqlAsync),
        Verb("destroy", "Stop it and remove all its databases; needs --yes.", DestroyAsync),
    };

    private static Command Verb(string name, string description, Func<ParseResult, LocalServer, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description).WithExamples($"skinspire-db local {name}{(name == "psql" ? " --env dev" : name == "destroy" ? " --yes" : "")}");
        command.SetAction(async (line, ct) => await run(line, await LocalServer.FindAsync(ct).ConfigureAwait(false), ct).ConfigureAwait(false));
        return command;
    }

    private static async Task<int> StartAsync(ParseResult line, LocalServer server, CancellationToken ct)
    {
        var started = await server.StartAsync(ct).ConfigureAwait(false);
        return Print(line, "local start", server, running: true, started ? "started" : "runs already");
    }

    private static async Task<int> StopAsync(ParseResult line, LocalServer server, CancellationToken ct)
    {
        var stopped = await server.StopAsync(ct).ConfigureAwait(false);
        return Print(line, "local stop", server, running: false, stopped ? "stopped" : "was not running");
    }

    private static async Task<int> StatusAsync(ParseResult line, LocalServer server, CancellationToken ct)
    {
        var running = await server.IsRunningAsync(ct).ConfigureAwait(false);
        return Print(line, "local status", server, running, running ? "runs" : "does not run");
    }

    private static async Task<int> DestroyAsync(ParseResult line, LocalServer server, CancellationToken ct)
    {
        Confirmation.Need(line, new Output(line), $"All databases below {server.Folder} would be removed.");

        await server.DestroyAsync(ct).ConfigureAwait(false);
        return Print(line, "local destroy", server, running: false, "removed");
    }

    private static async Task<int> PsqlAsync(ParseResult line, LocalServer server, CancellationToken ct)
    {
        var target = new Npgsql.NpgsqlConnectionStringBuilder(Database.Of(line).ConnectionString);
        var start = new ProcessStartInfo(server.Binaries.Program("psql"), ["-h", target.Host!, "-p", FormattableString.Invariant($"{target.Port}"), "-U", target.Username!, target.Database!]) { UseShellExecute = false };
        start.Environment["PGPASSFILE"] = server.PassFile.Path;
        using var psql = Process.Start(start)!;
        await psql.WaitForExitAsync(ct).ConfigureAwait(false);
        return psql.ExitCode;
    }

    private static int Print(ParseResult line, string command, LocalServer server, bool running, string outcome)
    {
        var report = new { Running = running, Outcome = outcome, server.Folder, Binaries = server.Binaries.Folder, server.Binaries.Source };
        new Output(line).Report(command, null, report, data => data.WriteLine($"the local server {outcome} · {server.Folder} · binaries from {server.Binaries.Source}"));
        return (int)ExitCode.Done;
    }
}
