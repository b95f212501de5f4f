using System.CommandLine;
using SkinSpire.Persistence.Management.Migrating;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db status</c>: where does the database stand?</summary>
internal static class StatusCommand
{
    internal static Command Create()
    {
        var command = new Command("status", "Show applied, pending and unknown migrations; exit 8 when the database is not at this build.");
        command.WithExamples("skinspire-db status --env dev");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        var status = await new DatabaseMigrator(database.ConnectionString).StatusAsync(ct).ConfigureAwait(false);
        output.Report("status", database.Environment.Environment, status, data =>
        {
            foreach (var (state, migrations) in new[] { ("applied", status.Applied), ("pending", status.Pending), ("unknown", status.Unknown) })
            {
                foreach (var migration in migrations)
                {
                    data.WriteLine($"{state}  {migration}");
                }
            }
        });
        return (int)(status.IsCurrent ? ExitCode.Done : ExitCode.Difference);
    }
}
