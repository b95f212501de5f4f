using System.CommandLine;
using SkinSpire.Persistence.Cli;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Journalling;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.RollingBack;
using SkinSpire.Persistence.Migrator.Plans;
using SkinSpire.Persistence.Migrator.Running;

namespace SkinSpire.Persistence.Migrator.Commands;

/// <summary><c>skinspire-migrator rollback</c>: takes migrations back, also those of a newer build.</summary>
internal static class RollbackCommand
{
    private const string Verb = "rollback";

    private static readonly Option<string> To = new("--to") { Description = "The migration that the database stands at afterwards; 0 for none.", HelpName = "MIGRATION", Required = true };

    internal static Command Create()
    {
        var command = new Command(Verb, "Take migrations back; those of a newer build by what the database keeps of them. Nothing is rehearsed: skinspire-db rollback does that.")
        {
            To, Options.DryRun, GuardOptions.Confirm, GuardOptions.NoBackupCheck,
        };
        command.SetAction((line, ct) => Look.AtAsync(line, looked => RunAsync(line, looked, ct), ct));
        return command;
    }

    private static async Task<ExitCode> RunAsync(ParseResult line, LookedAt looked, CancellationToken ct)
    {
        var to = line.GetValue(To)!;
        var plan = await PlanAsync(looked, to, ct).ConfigureAwait(false);
        if (line.GetValue(Options.DryRun))
        {
            await line.InvocationConfiguration.Output.WriteLineAsync($"-- {plan.Consequence}").ConfigureAwait(false);
            await PlanLines.WriteAsync(line.InvocationConfiguration.Output, plan.Migrations).ConfigureAwait(false);
            return ExitCode.Done;
        }

        await ChangeGuard.AllowAsync(looked.Connection, looked.Target, GuardOptions.Request(line, Verb), ct).ConfigureAwait(false);
        var done = plan.Migrations.Count == 0 ? 0 : await RevertAsync(line, looked, plan, ct).ConfigureAwait(false);
        await HalfDone.RefuseAsync(looked, done, ct).ConfigureAwait(false);
        await line.InvocationConfiguration.Output.WriteLineAsync(FormattableString.Invariant($"{done} migrations reverted.")).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static async Task<RollbackPlan> PlanAsync(LookedAt looked, string to, CancellationToken ct)
    {
        var ways = await WaysDown.OfAsync(looked.Connection, looked.Release, looked.Status.Applied, to, ct).ConfigureAwait(false);
        var losses = await RowLosses.CountAsync(looked.Connection, [.. ways.SelectMany(way => way.Way.Loses)], ct).ConfigureAwait(false);
        return new RollbackPlan(to, PlanTargets.Rollback(looked.Status, ways).Migrations, Rehearsal: null, losses);
    }

    private static async Task<int> RevertAsync(ParseResult line, LookedAt looked, RollbackPlan plan, CancellationToken ct)
    {
        // For production the database's name has confirmed it.
        if (looked.Target.Environment.Environment != DatabaseEnvironment.Production && !line.GetValue(Options.Yes))
        {
            throw new ConfirmationNeededException(plan.Consequence);
        }

        await line.InvocationConfiguration.Error.WriteLineAsync(plan.Consequence).ConfigureAwait(false);
        await OperationJournal.WriteIfThereAsync(looked.Connection, Verb, $"by the migrator, to {plan.To}", ct).ConfigureAwait(false);
        return await new PlanRun(looked, new MigrationSettings(), new ErrorTalk(line)).OfAsync(status => DecideAsync(looked, status, plan.To, ct), ct).ConfigureAwait(false);
    }

    private static async Task<MigrationPlan> DecideAsync(LookedAt looked, MigrationStatus status, string to, CancellationToken ct) =>
        PlanTargets.Rollback(status, await WaysDown.OfAsync(looked.Connection, looked.Release, status.Applied, to, ct).ConfigureAwait(false));
}
