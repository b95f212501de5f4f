using Npgsql;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Migrator.Running;

/// <summary>One run over one database, behind the lock that EF's runs take too.</summary>
/// <param name="looked">The database.</param>
/// <param name="settings">How long it waits.</param>
/// <param name="progress">Told what happens, at once.</param>
internal sealed class PlanRun(LookedAt looked, MigrationSettings settings, IProgress<RunMessage> progress)
{
    private readonly MigrationLog log = new(progress);

    /// <summary>Takes the lock, decides by what the history holds then, and runs.</summary>
    /// <param name="decide">What to do, from where the database stands.</param>
    /// <param name="ct">Rolls the running migration back and ends.</param>
    /// <returns>How many migrations ran.</returns>
    /// <exception cref="MigrationLockedException">Another run held the lock for too long.</exception>
    /// <exception cref="MigrationFailedException">A statement failed; its migration was rolled back.</exception>
    /// <exception cref="MigrationHalfDoneException">A migration that cannot be one transaction ended in its middle, now or in an earlier run.</exception>
    /// <exception cref="RunInterruptedException">It was cancelled.</exception>
    internal async Task<int> OfAsync(Func<MigrationStatus, Task<MigrationPlan>> decide, CancellationToken ct)
    {
        // The connection ends with the process, and the lock with it.
        await new AdvisoryLock(looked.Connection, settings, log.Report).AcquireAsync(ct).ConfigureAwait(false);
        var plan = await decide(await StatusAsync(looked.Connection, ct).ConfigureAwait(false)).ConfigureAwait(false);
        log.Plan(plan.Migrations);
        looked.Connection.Notice += log.Hear;
        var watch = new BlockerWatch(looked.Target.ConnectionString, log);
        await using (watch.ConfigureAwait(false))
        {
            await new RunOutcome(looked.Target.ConnectionString, AfterwardsAsync, watch).OfAsync(() => RunAsync(plan, ct), plan).ConfigureAwait(false);
        }

        return log.Finish().Count;
    }

    private async Task RunAsync(MigrationPlan plan, CancellationToken ct)
    {
        var runner = new MigrationRunner(looked.Connection, settings, log);
        if (plan.Current is null)
        {
            await runner.ExecuteAsync(looked.Release.Plan.HistoryTable, ct).ConfigureAwait(false);
        }

        foreach (var migration in plan.Migrations)
        {
            await runner.RunAsync(migration, ct).ConfigureAwait(false);
        }
    }

    private Task<MigrationStatus> AfterwardsAsync(CancellationToken ct) => looked.Target.WorkAsync(connection => StatusAsync(connection, ct), ct);

    private Task<MigrationStatus> StatusAsync(NpgsqlConnection connection, CancellationToken ct) => MigrationStatus.ReadAsync(connection, looked.Release.Ids, ct);
}
