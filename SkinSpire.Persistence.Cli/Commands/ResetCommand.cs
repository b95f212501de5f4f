using System.CommandLine;
using SkinSpire.Persistence.Management.Resetting;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db reset</c>: a new, migrated database in place of one.</summary>
internal static class ResetCommand
{
    internal static Command Create()
    {
        var command = new Command(
            "reset",
            "Exchange a database for a new, migrated, empty one, made beside it; not for production, and no option lifts that.")
        {
            Options.DryRun, BackupOptions.First,
        };
        command.WithExamples("skinspire-db reset --env dev --dry-run", "skinspire-db reset --env dev --yes");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        if (line.GetValue(Options.DryRun))
        {
            var plan = await DatabaseReset.PlanAsync(database, ct).ConfigureAwait(false);
            output.Report("reset", database.Environment.Environment, plan, data => Write(data.WriteLine, plan));
            return (int)ExitCode.Done;
        }

        await BackupOptions.TakeFirstAsync(line, output, database, ct).ConfigureAwait(false);
        var report = await DatabaseReset.RunAsync(
            database,
            plan =>
            {
                Write(output.Say, plan);
                Confirmation.Need(line, output, Consequence(plan));
            },
            new RunTalk(line, output),
            ct).ConfigureAwait(false);
        output.Report("reset", database.Environment.Environment, report, data => data.WriteLine(FormattableString.Invariant($"{report.Database} is new: {report.Steps.Count} migrations applied, {report.RowsLost} rows lost")));
        return (int)ExitCode.Done;
    }

    private static void Write(Action<string> say, ResetPlan plan)
    {
        foreach (var table in plan.Tables)
        {
            say(FormattableString.Invariant($"{table.Table}: {table.Rows} rows"));
        }

        say(Consequence(plan));
    }

    private static string Consequence(ResetPlan plan) => FormattableString.Invariant($"{plan.Rows} rows in {plan.Tables.Count} tables of {plan.Database} are lost.");
}
