using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A partition that leaves while readers and writers of the whole table wait.</summary>
internal sealed class DetachingPartitionRule() : LintRule(
    "detaching-partition",
    "DETACH PARTITION takes an ACCESS EXCLUSIVE lock on the parent (PostgreSQL manual, ALTER TABLE; squawk, require-concurrent-partition-detach).",
    "DETACH PARTITION … CONCURRENTLY outside a transaction; where there is a default partition the server refuses that: choose a quiet hour and acknowledge.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<TableAltered>()
        let change = found.Change
        where change.Action.StartsWith("detach partition", StringComparison.Ordinal) && change.Action.Split(' ') is [_, _, _]
        select new LintProblem(
            found.Step,
            change.Action.Split(' ')[2],
            $"{change.Action.Split(' ')[2]} leaves {change.Table} under a lock that every reader and writer of {change.Table} waits for.",
            Corrected.Outside($"alter table {change.Table} {change.Action} concurrently"));
}
