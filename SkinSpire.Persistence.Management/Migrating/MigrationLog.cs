using System.Diagnostics;
using Npgsql;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.History;

namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>Times the migrations of one run, and tells what happens. One ends when the next begins, or the run is over.</summary>
internal sealed class MigrationLog(IProgress<RunMessage>? progress) : IProgress<LockHolder?>
{
    private readonly List<MigrationStep> steps = [];
    private (string Migration, MigrationDirection Direction, long Start)? current;
    private int of;

    /// <summary>The run is about to begin.</summary>
    internal void Plan(IReadOnlyList<PlannedMigration> migrations)
    {
        of = migrations.Count;
        foreach (var migration in migrations)
        {
            Tell(RunMessageKind.Plan, $"{(migration.Direction == MigrationDirection.Applied ? "apply" : "revert")} {migration.Migration} · {(migration.IsAtomic ? "one transaction" : "in pieces: some statements cannot be in a transaction")}");
        }
    }

    /// <summary>A statement is sent.</summary>
    internal void Send(string statement) => Tell(RunMessageKind.Statement, statement.Trim());

    /// <summary>The server said something.</summary>
    internal void Hear(object sender, NpgsqlNoticeEventArgs message)
    {
        // Before each run EF makes the history table if there is none.
        if (current is not null || message.Notice.SqlState != PostgresErrorCodes.DuplicateTable)
        {
            Tell(RunMessageKind.Server, $"{message.Notice.Severity}: {message.Notice.MessageText}");
        }
    }

    /// <summary>Another run holds the migration lock.</summary>
    public void Report(LockHolder? value) => Tell(RunMessageKind.Wait, $"waiting for another run: {value?.ToString() ?? "one that has just ended"}");

    /// <summary>Somebody has a table locked.</summary>
    internal void Blocked(IEnumerable<LockHolder> holders) => Tell(RunMessageKind.Wait, $"waiting for a lock held by {string.Join(" and ", holders)}");

    internal IReadOnlyList<MigrationStep> Finish()
    {
        Close();
        return steps;
    }

    /// <summary>A migration begins; after a lock time-out or a lost connection the same one again.</summary>
    internal void Begin(string migration, MigrationDirection direction)
    {
        var again = current?.Migration == migration;
        if (!again)
        {
            Close();
            current = (migration, direction, Stopwatch.GetTimestamp());
        }

        var verb = direction == MigrationDirection.Applied ? "applying" : "reverting";
        Tell(RunMessageKind.Step, FormattableString.Invariant($"{steps.Count + 1}/{Math.Max(of, steps.Count + 1)} {verb} {migration}{(again ? " again" : "")}"));
    }

    private void Close()
    {
        if (current is { } step)
        {
            var finished = new MigrationStep(step.Migration, step.Direction, Stopwatch.GetElapsedTime(step.Start));
            steps.Add(finished);
            Tell(RunMessageKind.Step, FormattableString.Invariant($"{steps.Count}/{Math.Max(of, steps.Count)} {finished.Direction.ToString().ToLowerInvariant()} {finished.Migration} ({finished.Duration.TotalSeconds:0.00} s)"));
            current = null;
        }
    }

    private void Tell(RunMessageKind kind, string text) => progress?.Report(new RunMessage(kind, text));
}
