using System.CommandLine;
using SkinSpire.Persistence.Management.Verification;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db verify</c>: is the database as the migrations left it?</summary>
internal static class VerifyCommand
{
    internal static Command Create()
    {
        var command = new Command("verify", "Compare migrations, SQL units, triggers and row-level security with this build; change nothing. Exit 8 when something differs.");
        command.WithExamples("skinspire-db verify --env dev");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        var report = await new DatabaseVerifier(database.ConnectionString).VerifyAsync(ct).ConfigureAwait(false);
        output.Report("verify", database.Environment.Environment, report, data =>
        {
            foreach (var finding in report.Findings)
            {
                data.WriteLine($"{finding.Check}: {finding.Problem}");
            }

            data.WriteLine(FormattableString.Invariant($"{report.Checked} objects looked at, {report.Findings.Count} findings"));
        });
        return (int)(report.Passed ? ExitCode.Done : ExitCode.Difference);
    }
}
