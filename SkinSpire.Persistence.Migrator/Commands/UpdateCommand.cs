using System.CommandLine;
using SkinSpire.Persistence.Cli;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Stamping;
using SkinSpire.Persistence.Migrator.Plans;
using SkinSpire.Persistence.Migrator.Running;

namespace SkinSpire.Persistence.Migrator.Commands;

/// <summary><c>skinspire-migrator update</c>: applies pending migrations.</summary>
internal static class UpdateCommand
{
    private static readonly Option<string?> To = new("--to") { Description = "The last migration to apply; the newest without it.", HelpName = "MIGRATION" };

    private static readonly Option<int> Wait = new("--wait") { Description = "Longest wait for another run, in seconds.", HelpName = "SECONDS", DefaultValueFactory = _ => 600 };

    internal static Command Create()
    {
        var command = new Command("update", "Apply pending migrations, one run at a time.") { To, Options.DryRun, Wait, GuardOptions.Confirm, GuardOptions.NoBackupCheck };
        command.SetAction((line, ct) => Look.AtAsync(line, looked => RunAsync(line, looked, ct), ct));
        return command;
    }

    private static async Task<ExitCode> RunAsync(ParseResult line, LookedAt looked, CancellationToken ct)
    {
        var plan = PlanTargets.Update(looked.Release, looked.Status, line.GetValue(To));
        if (line.GetValue(Options.DryRun))
        {
            await PlanLines.WriteAsync(line.InvocationConfiguration.Output, plan.Migrations).ConfigureAwait(false);
            return ExitCode.Done;
        }

        await ChangeGuard.AllowAsync(looked.Connection, looked.Target, GuardOptions.Request(line, "update"), ct).ConfigureAwait(false);
        var done = plan.Migrations.Count == 0 ? 0 : await ApplyAsync(line, looked, ct).ConfigureAwait(false);
        await HalfDone.RefuseAsync(looked, done, ct).ConfigureAwait(false);
        if (done > 0 || looked.State.Stamp is null)
        {
            await EnvironmentStamper.StampIfThereAsync(looked.Connection, looked.Target.Environment.Environment, ct).ConfigureAwait(false);
        }

        await line.InvocationConfiguration.Output.WriteLineAsync(done == 0 ? "Nothing to do: the database is up to date." : FormattableString.Invariant($"{done} migrations applied.")).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static Task<int> ApplyAsync(ParseResult line, LookedAt looked, CancellationToken ct)
    {
        var settings = new MigrationSettings { LockDeadline = TimeSpan.FromSeconds(line.GetValue(Wait)) };
        return new PlanRun(looked, settings, new ErrorTalk(line)).OfAsync(status => Task.FromResult(PlanTargets.Update(looked.Release, status, line.GetValue(To))), ct);
    }
}
