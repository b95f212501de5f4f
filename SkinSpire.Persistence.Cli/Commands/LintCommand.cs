using System.CommandLine;
using SkinSpire.Persistence.Management.Linting;
using SkinSpire.Persistence.Management.Targets;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db lint</c>: would a migration block or break a live database?</summary>
internal static class LintCommand
{
    private static readonly Option<bool> All = new("--all") { Description = "Look through every migration of this build; no database is needed." };

    internal static Command Create()
    {
        var command = new Command(
            "lint",
            "Look through the pending migrations for what blocks or breaks a live PostgreSQL, and print the corrected code; run nothing. Exit 8 when something is found.") { All };
        command.WithExamples("skinspire-db lint --env dev", "skinspire-db lint --all", "skinspire-db lint --all --json");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        if (line.GetValue(All))
        {
            return Print(output, target: null, MigrationLinter.LintAll());
        }

        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        return Print(output, database, await MigrationLinter.LintPendingAsync(database.ConnectionString, ct).ConfigureAwait(false));
    }

    private static int Print(Output output, TargetDatabase? target, LintReport report)
    {
        output.Report("lint", target?.Environment.Environment, report, data =>
        {
            foreach (var finding in report.Findings)
            {
                data.WriteLine($"{finding.Migration} {finding.Rule}: {finding.Message}");
                data.WriteLine($"    {finding.Correction.Replace("\n", "\n    ", StringComparison.Ordinal)}");
            }

            data.WriteLine(FormattableString.Invariant($"{report.Migrations.Count} migrations looked at, {report.Findings.Count} findings, {report.Acknowledged.Count} acknowledged"));
        });
        return (int)(report.Passed ? ExitCode.Done : ExitCode.Difference);
    }
}
