using System.CommandLine;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db update</c>: applies pending migrations.</summary>
internal static class UpdateCommand
{
    private static readonly Option<string?> To = new("--to") { Description = "The last migration to apply; the newest without it.", HelpName = "MIGRATION" };

    private static readonly Option<int> Wait = new("--wait") { Description = "Longest wait for another run, in seconds.", HelpName = "SECONDS", DefaultValueFactory = _ => 600 };

    internal static Command Create()
    {
        var command = new Command("update", "Apply pending migrations, one run at a time.")
        {
            To, Options.DryRun, BackupOptions.First, Wait, Confirmation.Confirm, Confirmation.NoBackupCheck,
        };
        command.WithExamples("skinspire-db update --env dev", "skinspire-db update --env dev --dry-run", "skinspire-db update --env prod --confirm skinspire_prod --no-backup-check 'snapshot taken at 20:00'");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        if (line.GetValue(Options.DryRun))
        {
            var plan = await Updating.PlanAsync(database, line.GetValue(To), ct).ConfigureAwait(false);
            output.Report("update", database.Environment.Environment, plan, data => PlanText.Write(data, plan.Migrations));
            return (int)ExitCode.Done;
        }

        await BackupOptions.TakeFirstAsync(line, output, database, ct).ConfigureAwait(false);
        var settings = new MigrationSettings { LockDeadline = TimeSpan.FromSeconds(line.GetValue(Wait)) };
        var report = await Updating.RunAsync(
            database, Confirmation.Of(line, output, database, "update"), line.GetValue(To), settings, new RunTalk(line, output), ct).ConfigureAwait(false);
        output.Report("update", database.Environment.Environment, report, data => StepTable.Write(data, report));
        return (int)ExitCode.Done;
    }
}
