using System.CommandLine;
using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Management.Restoring;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli.Commands;

/// <summary><c>skinspire-db backup</c>: takes backups, shows, proves and removes them.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Name = new("BACKUP") { Description = "Its name, its path, or latest." };

    private static readonly Option<string> Engine = new("--engine") { Description = "native needs no client programs; pg-dump can be restored by anybody.", HelpName = "ENGINE", DefaultValueFactory = _ => "native" };

    private static readonly Option<bool?> Encrypt = new("--encrypt") { Description = "Whether it is encrypted; otherwise when a key is configured.", HelpName = "true|false" };

    private static readonly Option<int?> Keep = new("--keep") { Description = "How many of the newest stay.", HelpName = "N" };

    private static readonly Option<int?> OlderThan = new("--older-than") { Description = "How many days old a backup has to be to go.", HelpName = "DAYS" };

    internal static Command Create()
    {
        Engine.AcceptOnlyFromAmong("native", "pg-dump");
        Keep.Validators.Add(option => { if (option.GetValueOrDefault<int?>() < 1) { option.AddError("--keep is at least 1."); } });
        OlderThan.Validators.Add(option => { if (option.GetValueOrDefault<int?>() < 0) { option.AddError("--older-than is at least 0."); } });
        var create = new Command("create", "Take a backup of one moment of a database, while it is used.") { Engine, Encrypt, BackupOptions.Folder };
        create.WithExamples("skinspire-db backup create --env dev", "skinspire-db backup create --env dev --engine pg-dump");
        create.SetAction(CreateAsync);
        var list = new Command("list", "Show which backups there are, and which of them were verified.") { BackupOptions.Folder };
        list.WithExamples("skinspire-db backup list --env dev");
        list.SetAction(ListAsync);
        var verify = new Command("verify", "Restore a backup into a scratch database, compare schema and every row with its manifest, and drop it.") { Name, BackupOptions.Folder };
        verify.WithExamples("skinspire-db backup verify latest --env dev");
        verify.SetAction(VerifyAsync);
        var prune = new Command("prune", "Remove backups that are not needed any more; never the last verified one.") { Keep, OlderThan, Options.DryRun, BackupOptions.Folder };
        prune.Validators.Add(result => { if (result.GetValue(Keep) is null && result.GetValue(OlderThan) is null) { result.AddError("Say --keep N, --older-than DAYS, or both."); } });
        prune.WithExamples("skinspire-db backup prune --env dev --keep 7 --dry-run", "skinspire-db backup prune --env dev --keep 7 --older-than 30 --yes");
        prune.SetAction(PruneAsync);
        return new Command("backup", "Backups: taken, shown, proved and removed.") { create, list, verify, prune };
    }

    private static async Task<int> CreateAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        var settings = new BackupSettings { Engine = line.GetValue(Engine) == "native" ? BackupEngine.Native : BackupEngine.PgDump, Encrypt = line.GetValue(Encrypt), Rows = new RowTalk(output) };
        var backup = await BackupCreation.RunAsync(database, BackupOptions.Of(line, database), settings, new RunTalk(line, output), ct).ConfigureAwait(false);
        output.Report("backup create", database.Environment.Environment, backup, data => data.WriteLine(BackupOptions.Sentence(backup)));
        return (int)ExitCode.Done;
    }

    private static async Task<int> ListAsync(ParseResult line, CancellationToken ct)
    {
        var database = Database.Of(line);
        var place = BackupOptions.Of(line, database);
        var backups = await BackupCatalog.ListAsync(place, ct).ConfigureAwait(false);
        new Output(line).Report("backup list", database.Environment.Environment, new { place.Folder, Backups = backups }, data => BackupTable.Write(data, place, backups));
        return (int)ExitCode.Done;
    }

    private static async Task<int> VerifyAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = await Database.LookAsync(line, output, ct).ConfigureAwait(false);
        var report = await BackupVerification.RunAsync(database, BackupOptions.Of(line, database), line.GetValue(Name)!, new RunTalk(line, output), new RowTalk(output), ct).ConfigureAwait(false);
        output.Report("backup verify", database.Environment.Environment, report, data => data.WriteLine(FormattableString.Invariant(
            $"{report.Backup} is whole: {report.Rows} rows in {report.Tables} tables restored and compared in {report.Duration.TotalSeconds:0.0} s")));
        return (int)ExitCode.Done;
    }

    private static async Task<int> PruneAsync(ParseResult line, CancellationToken ct)
    {
        var output = new Output(line);
        var database = Database.Of(line);
        var pruning = new BackupPruning(database, BackupOptions.Of(line, database));
        var age = line.GetValue(OlderThan) is { } days ? TimeSpan.FromDays(days) : (TimeSpan?)null;
        var plan = line.GetValue(Options.DryRun)
            ? await pruning.PlanAsync(line.GetValue(Keep), age, ct).ConfigureAwait(false)
            : await pruning.RunAsync(line.GetValue(Keep), age, plan => Confirm(line, output, plan), ct).ConfigureAwait(false);
        output.Report("backup prune", database.Environment.Environment, plan, data => Write(data.WriteLine, plan));
        return (int)ExitCode.Done;
    }

    private static void Confirm(ParseResult line, Output output, PruningPlan plan)
    {
        if (plan.Removed.Count + plan.Leftovers.Count > 0)
        {
            Write(output.Say, plan);
            Confirmation.Need(line, output, FormattableString.Invariant($"{plan.Removed.Count} backups are removed, {Bytes.Of(plan.Bytes)}."));
        }
    }

    private static void Write(Action<string> say, PruningPlan plan)
    {
        foreach (var line in plan.Removed.Select(name => $"remove {name}").Concat(plan.Leftovers.Select(name => $"remove {name}: never finished")).Concat(plan.Kept.Select(kept => $"keep {kept.Name}: {kept.Reason}")))
        {
            say(line);
        }
    }
}
