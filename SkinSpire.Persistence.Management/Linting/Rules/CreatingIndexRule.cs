using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>An index that is built while writers wait.</summary>
internal sealed class CreatingIndexRule() : LintRule(
    "creating-index",
    "CREATE INDEX lets nobody write to the table until it is built (PostgreSQL manual, CREATE INDEX; strong_migrations).",
    "Build it concurrently, in a migration of its own and outside a transaction; a partitioned table takes it partition by partition.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<IndexCreated>()
        let index = found.Change
        where !index.IsConcurrent
        select new LintProblem(found.Step, $"{index.Table}.{index.Name}", $"{index.Name} is built while every writer of {index.Table} waits.", Corrected.Index(index));
}
