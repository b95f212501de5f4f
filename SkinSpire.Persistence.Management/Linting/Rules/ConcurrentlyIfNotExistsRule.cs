using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A concurrent build that would be content with an invalid index.</summary>
internal sealed class ConcurrentlyIfNotExistsRule() : LintRule(
    "concurrently-if-not-exists",
    "IF NOT EXISTS takes an INVALID index that a cut-off build left for the index, and the migration counts as applied (research, fact 4; PostgreSQL manual, CREATE INDEX).",
    "Drop it concurrently if it exists, then build it.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.Changes<IndexCreated>()
        let index = found.Change
        where index is { IsConcurrent: true, IfNotExists: true }
        select new LintProblem(found.Step, $"{index.Table}.{index.Name}", $"An invalid {index.Name} that an earlier try left on {index.Table} would be taken for the index.", Corrected.Index(index));
}
