using System.CommandLine;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Restoring;
using SkinSpire.Persistence.Management.Targets;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db restore</c>: a database out of a backup, in place of one.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string?> Name = new("BACKUP") { Description = "Its name, its path, or latest.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<bool> Undo = new("--undo") { Description = "Bring back the database that was there before the last restore." };

    private static readonly Option<string?> From = new("--from-environment") { Description = "Allow a backup of this other environment; production's goes nowhere else.", HelpName = "ENVIRONMENT" };

    internal static Command Create()
    {
        var command = new Command(
            "restore",
            "Put the database that a backup shows in the place of one: made beside it, compared row by row, then exchanged; the old one is kept. Not over production.")
        {
            Name, Undo, From, Options.DryRun, Confirmation.Confirm, BackupOptions.Folder,
        };
        command.Validators.Add(result => { if (result.GetValue(Undo) == (result.GetResult(Name)?.Tokens.Count > 0)) { result.AddError("Say a backup, or --undo."); } });
        command.WithExamples("skinspire-db restore latest --env dev --dry-run", "skinspire-db restore latest --env dev --yes", "skinspire-db restore --undo --env dev --yes");
        command.SetAction((line, ct) => line.GetValue(Undo) ? UndoAsync(line, ct) : RestoreAsync(line, ct));
        return command;
    }

    private static async Task<int> RestoreAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        var restore = new DatabaseRestore(database, BackupOptions.Of(line, database));
        var request = new RestoreRequest(line.GetValue(Name)!, line.GetValue(From), line.GetValue(Confirmation.Confirm));
        if (line.GetValue(Options.DryRun))
        {
            var plan = await restore.PlanAsync(request, ct).ConfigureAwait(false);
            output.Report("restore", database.Environment.Environment, plan, data => Write(data.WriteLine, plan));
            return (int)ExitCode.Done;
        }

        var report = await restore.RunAsync(request, plan => Confirm(line, output, database, plan), new RunTalk(line, output), new RowTalk(output), ct).ConfigureAwait(false);
        output.Report("restore", database.Environment.Environment, report, data => data.WriteLine(FormattableString.Invariant(
            $"{report.Database} is {report.Backup}: {report.Rows} rows, each compared; the former one is kept as {report.Undo}{(report.Pending > 0 ? $"; {report.Pending} migrations are pending" : "")}")));
        return (int)ExitCode.Done;
    }

    private static async Task<int> UndoAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        var report = line.GetValue(Options.DryRun)
            ? await RestoreUndo.PlanAsync(database, ct).ConfigureAwait(false)
            : await RestoreUndo.RunAsync(database, plan => Confirmation.Need(line, output, $"{plan.Back} takes the place of {plan.Database}, which is kept."), ct).ConfigureAwait(false);
        output.Report("restore", database.Environment.Environment, report, data => data.WriteLine(report.Undo is null ? $"{report.Back} would take the place of {report.Database}" : $"{report.Database} is the former database; the other one is kept as {report.Undo}"));
        return (int)ExitCode.Done;
    }

    private static void Confirm(ParseResult line, Output output, TargetDatabase database, RestorePlan plan)
    {
        Write(output.Say, plan);
        if (database.Environment.Environment != DatabaseEnvironment.Production)
        {
            Confirmation.Need(line, output, plan.Consequence);
        }
    }

    private static void Write(Action<string> say, RestorePlan plan)
    {
        foreach (var table in plan.Lost)
        {
            say(FormattableString.Invariant($"{table.Table}: {table.Rows} rows"));
        }

        say(plan.Consequence);
    }
}
