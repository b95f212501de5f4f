using System.CommandLine;
using SkinSpire.Persistence.Management.Configuring;
using SkinSpire.Persistence.Management.Provisioning;
using SkinSpire.Persistence.Management.Servers;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db create</c>: roles and an empty database on the local server.</summary>
internal static class CreateCommand
{
    internal static Command Create()
    {
        var command = new Command("create", "Start the local server and make roles and an empty database for an environment.");
        command.WithExamples("skinspire-db create --env dev");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var environment = LocalEnvironment.Of(line, "create");
        var server = await LocalServer.FindAsync(ct).ConfigureAwait(false);
        await server.StartAsync(ct).ConfigureAwait(false);
        var report = await new DatabaseProvisioner(server.ConnectionString, server.PassFile).CreateAsync(environment, ct).ConfigureAwait(false);
        await LocalConfiguration.WriteAsync(environment, report, ct).ConfigureAwait(false);
        output.Report("create", environment, report, data =>
            data.WriteLine(report.Created.Count == 0 ? $"{report.Database} is there already" : $"created {string.Join(", ", report.Created)}"));
        return (int)ExitCode.Done;
    }
}
