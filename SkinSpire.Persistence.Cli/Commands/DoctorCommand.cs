using System.CommandLine;
using SkinSpire.Persistence.Management.Diagnosing;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db doctor</c>: what of this machine works?</summary>
internal static class DoctorCommand
{
    internal static Command Create()
    {
        var command = new Command("doctor", "Show what is installed, configured and reachable on this machine, and what to do about the rest; exit 8 when something stops work.");
        command.WithExamples("skinspire-db doctor", "skinspire-db doctor --env dev --json");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var environment = line.GetValue(Options.Environment);
        var report = await Doctor.ExamineAsync(environment, line.GetValue(Options.Connection), ct).ConfigureAwait(false);
        new Output(line).Report("doctor", target: null, report, data => Write(data, report));
        return (int)(report.Healthy ? ExitCode.Done : ExitCode.Difference);
    }

    private static void Write(IAnsiConsole data, DoctorReport report)
    {
        var lines = Columns.Facts(whole: 2, columns: 3);
        foreach (var diagnosis in report.Diagnoses)
        {
            lines.AddRow(new Text(diagnosis.Outcome.ToString().ToLowerInvariant(), Style(diagnosis.Outcome)), new Text(diagnosis.Subject), new Text(diagnosis.Detail));
            if (diagnosis.Remedy is not null)
            {
                lines.AddRow(new Text(""), new Text(""), new Text($"→ {diagnosis.Remedy}"));
            }
        }

        data.Write(lines);
    }

    private static Style Style(DiagnosisOutcome outcome) => new(outcome switch
    {
        DiagnosisOutcome.Ok => Color.Green,
        DiagnosisOutcome.Warn => Color.Yellow,
        _ => Color.Red,
    });
}
