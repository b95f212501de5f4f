using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A unique constraint that builds its index in place.</summary>
internal sealed class AddingUniqueConstraintRule() : LintRule(
    "adding-unique-constraint",
    "The constraint's index is built under an ACCESS EXCLUSIVE lock (PostgreSQL manual, ALTER TABLE; squawk, disallowed-unique-constraint).",
    "Build a unique index concurrently, then let the constraint take it over with USING INDEX.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<ConstraintAdded>()
        let added = found.Change
        where added is { Kind: ConstraintKind.Unique, UsesIndex: false }
        select new LintProblem(
            found.Step,
            $"{added.Table}.{added.Name}",
            $"The index of {added.Name} is built while every reader and writer of {added.Table} waits.",
            Corrected.Key(added, "unique"));
}
