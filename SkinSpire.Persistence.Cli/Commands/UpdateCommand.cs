using System.CommandLine;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Stamping;
using SkinSpire.Persistence.Management.Targets;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db update</c>: applies pending migrations.</summary>
internal static class UpdateCommand
{
    private static readonly Option<string?> To = new("--to") { Description = "The last migration to apply; the newest without it.", HelpName = "MIGRATION" };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "List what would be applied; change nothing." };

    private static readonly Option<int> Wait = new("--wait") { Description = "Longest wait for another run, in seconds.", HelpName = "SECONDS", DefaultValueFactory = _ => 600 };

    internal static Command Create()
    {
        var command = new Command("update", "Apply pending migrations, one run at a time.") { To, DryRun, Wait, Confirmation.Confirm, Confirmation.NoBackupCheck };
        command.WithExamples("skinspire-db update --env dev", "skinspire-db update --env dev --dry-run");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = Database.Of(line);
        output.Banner(database, await database.LookAsync(ct).ConfigureAwait(false));
        var migrator = new DatabaseMigrator(database.ConnectionString, new MigrationSettings { LockDeadline = TimeSpan.FromSeconds(line.GetValue(Wait)) });
        var status = await migrator.StatusAsync(ct).ConfigureAwait(false);
        if (line.GetValue(DryRun))
        {
            output.Report("update", database.Environment.Environment, status, data =>
            {
                foreach (var migration in status.Pending)
                {
                    data.WriteLine($"{migration}");
                }
            });
            return (int)ExitCode.Done;
        }

        Guard(line.GetValue(To), status);
        await ChangeGuard.AdmitAsync(database, Confirmation.Of(line, output, database, "update"), ct).ConfigureAwait(false);
        var progress = new SynchronousProgress(step => output.Say($"{(step.Direction == MigrationDirection.Applied ? "applying" : "reverting")} {step.Migration}"));
        var report = await migrator.RunAsync(line.GetValue(To), progress, ct).ConfigureAwait(false);
        await StampAsync(database, ct).ConfigureAwait(false);
        output.Report("update", database.Environment.Environment, report, data => StepTable.Write(data, report));
        return (int)ExitCode.Done;
    }

    // The table of the stamp comes with the first migration.
    private static Task StampAsync(TargetDatabase database, CancellationToken ct) =>
        database.ExecuteAsync(connection => EnvironmentStamper.StampAsync(connection, database.Environment.Environment, ct), ct);

    // Going down is another verb: an update never takes anything away.
    private static void Guard(string? target, MigrationStatus status)
    {
        var reached = target is null ? null : status.Applied.FirstOrDefault(id => id == target || id.EndsWith("_" + target, StringComparison.Ordinal));
        if (reached is not null && reached != status.Applied[^1])
        {
            throw new UpdateWouldRevertException(reached);
        }
    }
}
