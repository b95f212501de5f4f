using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A primary key that builds its index in place.</summary>
internal sealed class AddingPrimaryKeyRule() : LintRule(
    "adding-primary-key",
    "The key's index is built under an ACCESS EXCLUSIVE lock (PostgreSQL manual, ALTER TABLE; Atlas PG104).",
    "Build a unique index concurrently over columns that are NOT NULL, then let the key take it over with USING INDEX.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<ConstraintAdded>()
        let added = found.Change
        where added is { Kind: ConstraintKind.PrimaryKey, UsesIndex: false }
        select new LintProblem(
            found.Step,
            $"{added.Table}.{added.Name}",
            $"The index of {added.Name} is built while every reader and writer of {added.Table} waits.",
            Corrected.Key(added, "primary key"));
}
