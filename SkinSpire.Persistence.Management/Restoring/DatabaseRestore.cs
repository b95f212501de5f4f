using Npgsql;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Journalling;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Resetting;
using SkinSpire.Persistence.Management.Scratch;
using SkinSpire.Persistence.Management.Stamping;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.Restoring;

/// <summary>Puts the database that a backup shows in the place of one. It is made beside it and takes its place when it is whole and proved.</summary>
/// <remarks>Ended at any point, the old or the new database is there under the name. <c>alter database … set</c> and grants on the old database are not taken over.</remarks>
/// <param name="target">The database.</param>
/// <param name="place">Where a backup's name is looked for, and the key.</param>
public sealed class DatabaseRestore(TargetDatabase target, BackupPlace place)
{
    private const string Verb = "restore";

    /// <summary>Authenticates all of the backup and counts what would be lost; changes nothing.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="BackupDamagedException">It is not as it was written.</exception>
    /// <exception cref="BackupNotAuthenticException">Nothing proves who wrote it.</exception>
    /// <exception cref="BackupRefusedException">It is not for this database or this build.</exception>
    /// <exception cref="PersistenceException">A guard refuses, or the database cannot be reached.</exception>
    public async Task<RestorePlan> PlanAsync(RestoreRequest request, CancellationToken ct = default) => (await PreparedAsync(request, ct).ConfigureAwait(false)).Plan;

    /// <summary>Makes the new database, compares it with the backup, ends the sessions in the old one and exchanges them; the old one is kept.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="confirm">Shown what would be lost; throws when it is not to be done.</param>
    /// <param name="progress">Told what happens, at once.</param>
    /// <param name="rows">Told how far each table is, by several threads.</param>
    /// <param name="ct">Leaves the old database as it was.</param>
    /// <exception cref="RestoreRunningException">Another restore of the database runs.</exception>
    /// <exception cref="BackupUnfaithfulException">The schema would not be that of the backup.</exception>
    /// <exception cref="DatabaseInUseException">Sessions in the old database could not be ended.</exception>
    /// <exception cref="RunInterruptedException">It was cancelled; the old database is as it was.</exception>
    /// <exception cref="PersistenceException">As <see cref="PlanAsync"/>; the old database is as it was.</exception>
    public async Task<RestoreReport> RunAsync(RestoreRequest request, Action<RestorePlan> confirm, IProgress<RunMessage>? progress = null, IProgress<TransferProgress>? rows = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(confirm);
        var (backup, plan) = await PreparedAsync(request, ct).ConfigureAwait(false);
        confirm(plan);
        var undo = await target.ExclusivelyAsync(maintenance => ExchangeAsync(maintenance, backup, plan, progress, rows, ct), ct).ConfigureAwait(false);
        return new RestoreReport(target.Name, backup.Name, backup.Manifest.Rows, plan.RowsLost, undo, plan.Pending);
    }

    private async Task<(AuthenticBackup Backup, RestorePlan Plan)> PreparedAsync(RestoreRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        var environment = (request.FromEnvironment is { } from ? EnvironmentName.Parse(from) : target.Environment.Environment).ShortName();
        var backup = await AuthenticBackup.OpenAsync(await place.PathOfAsync(request.Backup, environment, ct).ConfigureAwait(false), place.Key, ct).ConfigureAwait(false);
        RestoreRules.Check(backup, target.Environment.Environment, request.FromEnvironment);
        await backup.CheckPartsAsync(ct).ConfigureAwait(false);
        var lost = await AdmitAsync(request, ct).ConfigureAwait(false);
        return (backup, new RestorePlan(target.Name, BackupCatalog.Of(backup), lost, KnownMigrations.Ids.Count - backup.Manifest.Migrations.Count));
    }

    // A production database that is lost has to come back from somewhere: into an empty database, and no other.
    private async Task<IReadOnlyList<TableRows>> AdmitAsync(RestoreRequest request, CancellationToken ct)
    {
        if (target.Environment.Environment == DatabaseEnvironment.Production)
        {
            ChangeGuard.RefuseUnsaid(target, new ChangeRequest(Verb, request.Confirmation));
            await target.LookAsync(ct).ConfigureAwait(false);
            return await target.WorkAsync(connection => connection.ScalarAsync<string>("select pg_catalog.to_regnamespace('clinic')::text", ct), ct).ConfigureAwait(false) is null
                ? []
                : throw new ProductionRefusedException($"{Verb} over a database that is not empty");
        }

        await ChangeGuard.AdmitOutsideProductionAsync(target, Verb, ct).ConfigureAwait(false);
        var lost = await target.WorkAsync(connection => TableRows.CountAsync(connection, ct), ct).ConfigureAwait(false);
        ModuleRowsException.ThrowIfAny(Verb, target.Name, lost);
        return lost;
    }

    private async Task<string> ExchangeAsync(NpgsqlConnection maintenance, AuthenticBackup backup, RestorePlan plan, IProgress<RunMessage>? progress, IProgress<TransferProgress>? rows, CancellationToken ct)
    {
        var scratch = await ScratchDatabase.CreateAsync(target.ConnectionString, "new", ct).ConfigureAwait(false);
        await using (scratch.ConfigureAwait(false))
        {
            Tell(progress, $"made {scratch.Name} beside {target.Name}");
            await new BackupContents(backup, progress, rows).FillAsync(scratch, ct).ConfigureAwait(false);
            await scratch.WorkAsync(connection => StampAsync(connection, backup, plan, ct)).ConfigureAwait(false);
            Tell(progress, $"it is whole; ending the sessions in {target.Name}");
            var undo = await scratch.TakePlaceAsync(target.Name, UndoDatabase.NewName(target.Name), ct).ConfigureAwait(false);
            Tell(progress, $"{target.Name} is the new database; the former one is kept as {undo}");
            await UndoDatabase.ForgetAsync(maintenance, target.Name, but: undo, CancellationToken.None).ConfigureAwait(false);
            return undo;
        }
    }

    // The stamp came with the rows: another environment's is exchanged for the target's, with an installation of its own.
    private async Task StampAsync(NpgsqlConnection connection, AuthenticBackup backup, RestorePlan plan, CancellationToken ct)
    {
        var environment = target.Environment.Environment;
        if (backup.Manifest.Environment != environment.ShortName())
        {
            await EnvironmentStamper.RestampAsync(connection, environment, $"restored from {backup.Name}", ct).ConfigureAwait(false);
        }

        await EnvironmentStamper.StampAsync(connection, environment, ct).ConfigureAwait(false);
        await OperationJournal.WriteAsync(connection, Verb, FormattableString.Invariant($"{backup.Name}, {backup.Sum}: {plan.RowsLost} rows were replaced by {backup.Manifest.Rows}"), ct).ConfigureAwait(false);
    }

    private static void Tell(IProgress<RunMessage>? progress, string text) => progress?.Report(new RunMessage(RunMessageKind.Step, text));
}
