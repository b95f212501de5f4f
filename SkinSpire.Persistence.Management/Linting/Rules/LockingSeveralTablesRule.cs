using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>One transaction that keeps everybody from several tables in use.</summary>
internal sealed class LockingSeveralTablesRule() : LintRule(
    "locking-several-tables",
    "Each lock is held until the migration commits: while the second table is waited for, nobody uses the first, and a session that has them in the other order is a deadlock (eugene E4; GitLab's migration style guide).",
    "One migration for each table that is in use.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration)
    {
        var renamed = migration.Changes<TableRenamed>().Select(found => found.Change.NewName).ToHashSet(StringComparer.Ordinal);
        var locked = migration.OnExisting<TableChange>().Where(found => found.Change.IsExclusive && !found.Step.IsSuppressed && !renamed.Contains(found.Change.Table)).DistinctBy(found => found.Change.Table, StringComparer.Ordinal).ToList();
        return locked.Skip(1).Select(found => new LintProblem(
            found.Step,
            found.Change.Table,
            $"This migration waits for {found.Change.Table} while it keeps every reader and writer from {locked[0].Change.Table}.",
            $"// in a migration of its own:\n{Corrected.Lines(found.Step.Statements.Select(statement => Corrected.Sql(statement.Text)))}"));
    }
}
