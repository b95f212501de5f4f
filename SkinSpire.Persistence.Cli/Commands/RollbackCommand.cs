using System.CommandLine;
using SkinSpire.Persistence.Management.RollingBack;
using SkinSpire.Persistence.Management.Targets;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db rollback</c>: takes migrations back.</summary>
internal static class RollbackCommand
{
    private static readonly Option<string> To = new("--to") { Description = "The migration that the database stands at afterwards; 0 for none.", HelpName = "MIGRATION", Required = true };

    private static readonly Option<bool> Unverified = new("--unverified") { Description = "Do not rehearse the way down beside the database first; what is lost is not known, and it is journalled." };

    internal static Command Create()
    {
        var command = new Command(
            "rollback",
            "Take migrations back, after the way down was rehearsed on an empty database beside this one and led back to the same catalog.")
        {
            To, Unverified, Options.DryRun, BackupOptions.First, Confirmation.Confirm, Confirmation.NoBackupCheck,
        };
        command.WithExamples("skinspire-db rollback --env dev --to ReferenceData --dry-run", "skinspire-db rollback --env dev --to ReferenceData --yes");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        var rollback = new DatabaseRollback(database);
        if (line.GetValue(Options.DryRun))
        {
            var plan = await rollback.PlanAsync(line.GetValue(To)!, !line.GetValue(Unverified), ct).ConfigureAwait(false);
            output.Report("rollback", database.Environment.Environment, plan, data => Write(data, plan));
            return (int)(plan.Rehearsal is { Passed: false } ? ExitCode.Difference : ExitCode.Done);
        }

        await BackupOptions.TakeFirstAsync(line, output, database, ct).ConfigureAwait(false);
        var report = await rollback.RunAsync(
            line.GetValue(To)!, Confirmation.Of(line, output, database, "rollback"), plan => Confirm(line, output, database, plan), !line.GetValue(Unverified), new RunTalk(line, output), ct).ConfigureAwait(false);
        output.Report("rollback", database.Environment.Environment, report, data => StepTable.Write(data, report));
        return (int)ExitCode.Done;
    }

    private static void Confirm(ParseResult line, Output output, TargetDatabase database, RollbackPlan plan)
    {
        foreach (var loss in plan.Losses ?? [])
        {
            output.Say(FormattableString.Invariant($"lost with {loss.Subject}: {loss.Rows}"));
        }

        Confirmation.Need(line, output, database, plan.Consequence);
    }

    private static void Write(IAnsiConsole data, RollbackPlan plan)
    {
        data.WriteLine($"-- {plan.Consequence}");
        foreach (var loss in plan.Losses ?? [])
        {
            data.WriteLine(FormattableString.Invariant($"--   lost with {loss.Subject}: {loss.Rows}"));
        }

        foreach (var difference in plan.Rehearsal?.Differences ?? [])
        {
            data.WriteLine($"-- not led back to: {difference.Kind} {difference.Identity}");
        }

        PlanText.Write(data, plan.Migrations);
    }
}
