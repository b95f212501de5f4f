using System.CommandLine;
using SkinSpire.Persistence.Management.Repairing;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db repair</c>: completes a half-done migration and rebuilds INVALID indexes.</summary>
internal static class RepairCommand
{
    private static readonly Option<InterruptedStatement?> Interrupted = new("--interrupted") { Description = "Of a statement that was interrupted and that you have looked after: run it again, or take it for done.", HelpName = "again|done" };

    internal static Command Create()
    {
        var command = new Command(
            "repair",
            "Complete a half-done migration and rebuild INVALID indexes; run again, there is nothing to do.")
        {
            Interrupted, Options.DryRun, Confirmation.Confirm, Confirmation.NoBackupCheck,
        };
        command.WithExamples("skinspire-db repair --env dev --dry-run", "skinspire-db repair --env dev");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        var repair = new DatabaseRepair(database);
        var plan = await repair.PlanAsync(ct).ConfigureAwait(false);
        if (line.GetValue(Options.DryRun))
        {
            output.Report("repair", database.Environment.Environment, plan, data => Write(data.WriteLine, plan.Steps));
            return (int)ExitCode.Done;
        }

        Write(output.Say, plan.Steps);
        var report = await repair.RunAsync(Confirmation.Of(line, output, database, "repair"), line.GetValue(Interrupted), new RunTalk(line, output), ct).ConfigureAwait(false);
        output.Report("repair", database.Environment.Environment, report, data => data.WriteLine(FormattableString.Invariant($"{report.Repaired.Count} repaired")));
        return (int)ExitCode.Done;
    }

    private static void Write(Action<string> say, IReadOnlyList<RepairStep> steps)
    {
        foreach (var step in steps)
        {
            say($"-- {step.Subject} {step.Problem}");
            say(step.Sql);
        }

        if (steps.Count == 0)
        {
            say("-- Nothing is broken.");
        }
    }
}
