using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Journalling;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.RollingBack;

/// <summary>Takes migrations back, after the way down was rehearsed beside the database.</summary>
/// <param name="target">The database; its role has to be allowed to create databases.</param>
public sealed class DatabaseRollback(TargetDatabase target)
{
    /// <summary>Makes the migrator of a database; the clinic's, unless a test says otherwise.</summary>
    internal Func<string, DatabaseMigrator> Migrator { get; init; } = connection => new DatabaseMigrator(connection);

    /// <summary>Rehearses it and counts what would be lost; changes nothing in the database.</summary>
    /// <param name="to">A migration's id or name, or <see cref="DatabaseMigrator.Empty"/>.</param>
    /// <param name="rehearse">Whether to rehearse; without it nothing is known of what is lost.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MigrationUnknownException">There is no such migration.</exception>
    /// <exception cref="RollbackWouldApplyException">The database has not reached <paramref name="to"/>.</exception>
    /// <exception cref="RollbackNotRehearsedException">The database has migrations of a newer build.</exception>
    /// <exception cref="RollbackUnverifiedException">It could not be rehearsed.</exception>
    /// <exception cref="PersistenceException">A migration cannot be taken back, or the database is another environment's or cannot be reached.</exception>
    public async Task<RollbackPlan> PlanAsync(string to, bool rehearse = true, CancellationToken ct = default)
    {
        await target.LookAsync(ct).ConfigureAwait(false);
        var migrator = Migrator(target.ConnectionString);
        var status = await migrator.StatusAsync(ct).ConfigureAwait(false);
        if (status.Unknown.Count > 0)
        {
            throw new RollbackNotRehearsedException(status.Unknown, to);
        }

        var plan = await migrator.PlanAsync(to, ct).ConfigureAwait(false);
        if (plan.Migrations.Any(planned => planned.Direction == MigrationDirection.Applied))
        {
            throw new RollbackWouldApplyException(to);
        }

        var rehearsal = rehearse && plan.Migrations.Count > 0 ? await Rehearsing.RunAsync(target.ConnectionString, plan.Current!, to, Migrator, ct).ConfigureAwait(false) : null;
        return new RollbackPlan(to, plan.Migrations, rehearsal, rehearsal is null ? null : await target.WorkAsync(connection => RowLosses.CountAsync(connection, rehearsal.Gone, ct), ct).ConfigureAwait(false));
    }

    /// <summary>Asks the guard, plans, asks for confirmation, and takes the migrations back.</summary>
    /// <param name="to">A migration's id or name, or <see cref="DatabaseMigrator.Empty"/>.</param>
    /// <param name="request">What is said to allow it.</param>
    /// <param name="confirm">Shown the plan; throws when it is not to be done.</param>
    /// <param name="rehearse">Whether to rehearse; a rollback without it is journalled.</param>
    /// <param name="progress">Told what happens, at once.</param>
    /// <param name="ct">Rolls the running migration back and ends.</param>
    /// <exception cref="RollbackUnverifiedException">The rehearsal failed or found differences.</exception>
    /// <exception cref="PersistenceException">As <see cref="ChangeGuard.AdmitAsync"/>, <see cref="PlanAsync"/> and <see cref="DatabaseMigrator.RunAsync"/>.</exception>
    /// <exception cref="RunInterruptedException">It was cancelled.</exception>
    public async Task<UpdateReport> RunAsync(
        string to, ChangeRequest request, Action<RollbackPlan> confirm, bool rehearse = true, IProgress<RunMessage>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(confirm);
        await ChangeGuard.AdmitAsync(target, request, ct).ConfigureAwait(false);
        var plan = await PlanAsync(to, rehearse, ct).ConfigureAwait(false);
        plan.Rehearsal?.Check(to);
        if (plan.Migrations.Count > 0)
        {
            confirm(plan);
            await target.ExecuteAsync(connection => rehearse ? Task.CompletedTask : OperationJournal.WriteIfThereAsync(connection, request.Verb, $"unverified, to {to}", ct), ct).ConfigureAwait(false);
        }

        return await Updating.ReportAsync(target, await Migrator(target.ConnectionString).RunAsync(to, progress, ct).ConfigureAwait(false), ct).ConfigureAwait(false);
    }
}
