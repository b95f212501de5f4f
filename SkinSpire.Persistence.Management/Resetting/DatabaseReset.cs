using System.Globalization;
using Npgsql;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Journalling;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Scratch;
using SkinSpire.Persistence.Management.Stamping;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Resetting;

/// <summary>Exchanges a database for a new, migrated and stamped one. The new one is made beside it and takes its place when it is whole.</summary>
/// <remarks>Ended at any point, the old or the new database is there under the name. <c>alter database … set</c> and grants on the old database are not taken over.</remarks>
public static class DatabaseReset
{
    private const string Verb = "reset";

    /// <summary>Counts what would be lost; changes nothing.</summary>
    /// <param name="target">The database.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ProductionRefusedException">The environment or the stamp is production.</exception>
    /// <exception cref="PersistenceException">The database is another environment's, or cannot be reached.</exception>
    public static async Task<ResetPlan> PlanAsync(TargetDatabase target, CancellationToken ct = default)
    {
        await ChangeGuard.AdmitOutsideProductionAsync(target, Verb, ct).ConfigureAwait(false);
        return await target.WorkAsync(async connection => new ResetPlan(target.Name, await TableRows.CountAsync(connection, ct).ConfigureAwait(false)), ct).ConfigureAwait(false);
    }

    /// <summary>Asks the guard and for confirmation, makes the new database, ends the sessions in the old one, exchanges them and drops the old one.</summary>
    /// <param name="target">The database.</param>
    /// <param name="confirm">Shown what would be lost; throws when it is not to be done.</param>
    /// <param name="progress">Told what happens, at once.</param>
    /// <param name="ct">Leaves the old database as it was.</param>
    /// <exception cref="ProductionRefusedException">The environment or the stamp is production.</exception>
    /// <exception cref="DatabaseInUseException">Sessions in the old database could not be ended.</exception>
    /// <exception cref="PersistenceException">As <see cref="DatabaseMigrator.RunAsync"/>; the old database is as it was.</exception>
    /// <exception cref="RunInterruptedException">It was cancelled; the old database is as it was.</exception>
    public static async Task<ResetReport> RunAsync(
        TargetDatabase target, Action<ResetPlan> confirm, IProgress<RunMessage>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(confirm);
        var plan = await PlanAsync(target, ct).ConfigureAwait(false);
        confirm(plan);
        try
        {
            var steps = await ServerFault.TranslatedAsync(target.ConnectionString, () => ExchangeAsync(target, plan, progress, ct)).ConfigureAwait(false);
            return new ResetReport(target.Name, plan.Rows, steps);
        }
        catch (OperationCanceledException error)
        {
            throw new RunInterruptedException($"The database {target.Name} is as it was.", error);
        }
    }

    private static async Task<IReadOnlyList<MigrationStep>> ExchangeAsync(TargetDatabase target, ResetPlan plan, IProgress<RunMessage>? progress, CancellationToken ct)
    {
        var scratch = await ScratchDatabase.CreateAsync(target.ConnectionString, "new", ct).ConfigureAwait(false);
        await using (scratch.ConfigureAwait(false))
        {
            Tell(progress, $"made {scratch.Name} beside {target.Name}");
            var report = await new DatabaseMigrator(scratch.ConnectionString).RunAsync(progress: progress, ct: ct).ConfigureAwait(false);
            await scratch.WorkAsync(connection => StampAsync(connection, target.Environment.Environment, plan, ct)).ConfigureAwait(false);
            Tell(progress, $"stamped it {target.Environment.Environment.ShortName()}; ending the sessions in {target.Name}");
            var former = await scratch.TakePlaceAsync(target.Name, former: null, ct).ConfigureAwait(false);
            Tell(progress, $"{target.Name} is the new database; dropping the old one, {former}");
            await scratch.DropAsync(former).ConfigureAwait(false);
            return report.Steps;
        }
    }

    private static async Task StampAsync(NpgsqlConnection connection, DatabaseEnvironment environment, ResetPlan plan, CancellationToken ct)
    {
        await EnvironmentStamper.StampAsync(connection, environment, ct).ConfigureAwait(false);
        await OperationJournal.WriteAsync(connection, Verb, string.Create(CultureInfo.InvariantCulture, $"{plan.Rows} rows were lost"), ct).ConfigureAwait(false);
    }

    private static void Tell(IProgress<RunMessage>? progress, string text) => progress?.Report(new RunMessage(RunMessageKind.Step, text));
}
