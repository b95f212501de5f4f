using System.Text.RegularExpressions;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Deferring;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Journalling;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Repairing;

/// <summary>Puts back what a load that did not end had taken away, completes a half-done migration and rebuilds INVALID indexes.</summary>
/// <param name="target">The database.</param>
public sealed partial class DatabaseRepair(TargetDatabase target)
{
    /// <summary>Makes the migrator of a database; the clinic's, unless a test says otherwise.</summary>
    internal Func<string, DatabaseMigrator> Migrator { get; init; } = connection => new DatabaseMigrator(connection);

    /// <summary>Looks for what is broken; changes nothing.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="PersistenceException">The database is another environment's, or cannot be reached.</exception>
    public async Task<RepairPlan> PlanAsync(CancellationToken ct = default)
    {
        await target.LookAsync(ct).ConfigureAwait(false);
        var half = await HalfDoneAsync(ct).ConfigureAwait(false);
        var indexes = (await target.WorkAsync(connection => IndexesAsync(connection, ct), ct).ConfigureAwait(false)).Where(index => half is null || !Concerns(half, index.Subject));
        return new RepairPlan([.. await DeferredAsync(ct).ConfigureAwait(false), .. half is null ? [] : new[] { half.Step }, .. indexes], half?.Undecided);
    }

    /// <summary>Asks the guard and repairs; run again, there is nothing to do.</summary>
    /// <param name="request">What is said to allow it.</param>
    /// <param name="interrupted">What is said of a statement that nobody but its author can judge; null for nothing.</param>
    /// <param name="progress">Told what happens, at once.</param>
    /// <param name="ct">Ends it; what is repaired stays.</param>
    /// <exception cref="MigrationHalfDoneException">A statement has to be judged first, the migration was changed, or it fails again.</exception>
    /// <exception cref="RestorationFailedException">Rows break what a load had taken away.</exception>
    /// <exception cref="MigrationLockedException">The load, or a migration, still runs.</exception>
    /// <exception cref="PersistenceException">As <see cref="ChangeGuard.AdmitAsync"/> and <see cref="DatabaseMigrator.RunAsync"/>.</exception>
    /// <exception cref="RunInterruptedException">It was cancelled.</exception>
    public async Task<RepairReport> RunAsync(ChangeRequest request, InterruptedStatement? interrupted = null, IProgress<RunMessage>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await ChangeGuard.AdmitAsync(target, request, ct).ConfigureAwait(false);
        var plan = await PlanAsync(ct).ConfigureAwait(false);
        await PutBackAsync(progress, ct).ConfigureAwait(false);
        if (await HalfDoneAsync(ct).ConfigureAwait(false) is { } half)
        {
            await DecideAsync(half, interrupted, ct).ConfigureAwait(false);
            await Migrator(target.ConnectionString).RunAsync(half.Target, progress, ct).ConfigureAwait(false);
        }

        await target.ExecuteAsync(connection => RebuildAsync(connection, progress, ct), ct).ConfigureAwait(false);
        if (plan.Steps.Count > 0)
        {
            await target.ExecuteAsync(connection => OperationJournal.WriteIfThereAsync(connection, request.Verb, string.Join(", ", plan.Steps.Select(step => step.Subject)), ct), ct).ConfigureAwait(false);
        }

        return new RepairReport(plan.Steps);
    }

    private async Task<IEnumerable<RepairStep>> DeferredAsync(CancellationToken ct) =>
        (await target.WorkAsync(connection => DeferralJournal.FindAsync(connection, ct), ct).ConfigureAwait(false) ?? [])
        .Select(step => new RepairStep(step.Subject, "was taken away for a load that did not end", $"{step.Put};"));

    private Task PutBackAsync(IProgress<RunMessage>? progress, CancellationToken ct) => target.ExecuteAsync(
        async connection =>
        {
            if (await DeferralJournal.FindAsync(connection, ct).ConfigureAwait(false) is not null)
            {
                await LoadLock.TakeAsync(connection, ct).ConfigureAwait(false);
                await DeferralJournal.PutBackAsync(target.ConnectionString, progress: progress, ct: ct).ConfigureAwait(false);
            }
        },
        ct);

    private async Task<HalfDoneMigration?> HalfDoneAsync(CancellationToken ct) => await HalfDoneMigration.FindAsync(
        await target.WorkAsync(connection => MigrationCheckpoint.FindAsync(connection, ct), ct).ConfigureAwait(false), Migrator(target.ConnectionString), ct).ConfigureAwait(false);

    private Task DecideAsync(HalfDoneMigration half, InterruptedStatement? interrupted, CancellationToken ct) => (half.Undecided, interrupted) switch
    {
        (null, _) => Task.CompletedTask,
        (_, InterruptedStatement.Again) => target.ExecuteAsync(connection => MigrationCheckpoint.RefusedAsync(connection, ct), ct),
        (_, InterruptedStatement.Done) => target.ExecuteAsync(connection => MigrationCheckpoint.FinishedAsync(connection, ct), ct),
        _ => throw new MigrationHalfDoneException(half.Checkpoint.Migration, $"look whether this statement was finished, and say --interrupted again or --interrupted done: {half.Undecided}"),
    };

    // Completing the migration can have repaired some of them, so they are read again.
    private static async Task RebuildAsync(NpgsqlConnection connection, IProgress<RunMessage>? progress, CancellationToken ct)
    {
        foreach (var index in await IndexesAsync(connection, ct).ConfigureAwait(false))
        {
            progress?.Report(new RunMessage(RunMessageKind.Step, index.Sql));
            await connection.ExecuteAsync(index.Sql, ct).ConfigureAwait(false);
        }
    }

    private static async Task<List<RepairStep>> IndexesAsync(NpgsqlConnection connection, CancellationToken ct) =>
        await connection.RowsAsync(EmbeddedText.Read(typeof(DatabaseRepair), "Repairing/indexes.sql"), row => Step(row.GetString(0)), ct).ConfigureAwait(false);

    // A rebuild works on a copy; when it is ended early the copy is what is left.
    private static RepairStep Step(string index) => Copy().IsMatch(index)
        ? new(index, "is left of a rebuild that was ended early", $"drop index concurrently {index};")
        : new(index, "is INVALID: it is written and never read", $"reindex index concurrently {index};");

    private static bool Concerns(HalfDoneMigration half, string index) => half.Planned.Statements.Any(statement => ConcurrentIndexStatement.Parse(statement.Sql)?.Index.Replace("\"", "", StringComparison.Ordinal) == index.Replace("\"", "", StringComparison.Ordinal));

    [GeneratedRegex("_cc(new|old)[0-9]*\"?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Copy();
}
