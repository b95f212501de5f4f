using System.CommandLine;
using SkinSpire.Persistence.Management.Standing;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db status</c>: where does the database stand?</summary>
internal static class StatusCommand
{
    internal static Command Create()
    {
        var command = new Command("status", "Show migrations, stamp, last journal entries, size, connections and who is migrating, on one screen; exit 8 when the database is not at this build.");
        command.WithExamples("skinspire-db status --env dev");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        var standing = await StandingReader.ReadAsync(database, ct).ConfigureAwait(false);
        output.Report("status", database.Environment.Environment, standing, data => StandingView.Write(data, standing));
        return (int)(standing.IsCurrent ? ExitCode.Done : ExitCode.Difference);
    }
}
