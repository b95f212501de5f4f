using System.CommandLine;
using SkinSpire.Persistence.Management.Triggers;
using SkinSpire.Persistence.Management.Verification;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db triggers</c>: which there are, whether they are as declared, and how they come back.</summary>
internal static class TriggersCommand
{
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would be put back, with its SQL; change nothing." };

    internal static Command Create()
    {
        var list = new Command("list", "Show every trigger that the model declares or the database has; exit 8 when one does not run.");
        list.WithExamples("skinspire-db triggers list --env dev");
        list.SetAction(ListAsync);
        var verify = new Command("verify", "Compare triggers and functions with the model by definition, body and enabled state; exit 8 when one differs.");
        verify.WithExamples("skinspire-db triggers verify --env dev");
        verify.SetAction(VerifyAsync);
        var install = new Command("install", "Put back the triggers and functions that are missing, altered or disabled, in one transaction; nothing is dropped.")
        {
            DryRun, Confirmation.Confirm, Confirmation.NoBackupCheck,
        };
        install.WithExamples("skinspire-db triggers install --env dev --dry-run", "skinspire-db triggers install --env dev");
        install.SetAction(InstallAsync);
        return new Command("triggers", "Which triggers there are, whether they are as declared, and how they come back.") { list, verify, install };
    }

    private static async Task<int> ListAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        var triggers = await TriggerList.ReadAsync(database, ct).ConfigureAwait(false);
        output.Report("triggers list", database.Environment.Environment, triggers, data => TriggerView.Write(data, triggers));
        return (int)(triggers.All(trigger => trigger.State == TriggerState.Enabled) ? ExitCode.Done : ExitCode.Difference);
    }

    private static async Task<int> VerifyAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        var report = await new DatabaseVerifier(database).VerifyAsync(["triggers"], ct: ct).ConfigureAwait(false);
        output.Report("triggers verify", database.Environment.Environment, report, data => VerificationView.Write(data, report));
        return (int)(report.Passed ? ExitCode.Done : ExitCode.Difference);
    }

    private static async Task<int> InstallAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        var installer = new TriggerInstaller(database);
        var dry = line.GetValue(DryRun);
        var report = dry
            ? await installer.PlanAsync(ct).ConfigureAwait(false)
            : await installer.InstallAsync(Confirmation.Of(line, output, database, TriggerInstaller.Verb), ct).ConfigureAwait(false);
        output.Report(TriggerInstaller.Verb, database.Environment.Environment, report, data => TriggerView.Write(data, report, dry));
        return (int)(dry || report.Remaining.Count == 0 ? ExitCode.Done : ExitCode.Difference);
    }
}
