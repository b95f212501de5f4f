using SkinSpire.Persistence.Management.Linting.Changes;
using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>An index that goes while readers and writers wait.</summary>
internal sealed class DroppingIndexRule() : LintRule(
    "dropping-index",
    "DROP INDEX takes an ACCESS EXCLUSIVE lock on the table and queues everybody behind the longest query (PostgreSQL manual, DROP INDEX; squawk, require-concurrent-index-deletion).",
    "Drop it concurrently, in a migration of its own and outside a transaction.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Changes<IndexDropped>()
        where !found.Change.IsConcurrent && !migration.Changes<IndexCreated>().Any(created => created.Change.Name == SqlName.Last(found.Change.Name))
        select new LintProblem(
            found.Step,
            found.Change.Name,
            $"{found.Change.Name} is dropped under a lock that every reader and writer of its table waits for.",
            Corrected.Outside($"drop index concurrently if exists {found.Change.Name}"));
}
