using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A column that becomes NOT NULL before a validated CHECK proves it.</summary>
internal sealed class SettingNotNullRule() : LintRule(
    "setting-not-null",
    "SET NOT NULL reads every row under an ACCESS EXCLUSIVE lock, unless a validated CHECK proves it (PostgreSQL manual, ALTER TABLE; strong_migrations).",
    "Add a CHECK that is NOT VALID, validate it in the next migration, then set NOT NULL and drop the CHECK.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<ColumnRequired>()
        let change = found.Change
        where !IsProved(migration.Before, change)
        select new LintProblem(
            found.Step,
            $"{change.Table}.{change.Column}",
            $"{change.Table}.{change.Column} becomes NOT NULL: every row of {change.Table} is read while every reader and writer waits.",
            Corrected.NotNull(change.Table, change.Column));

    private static bool IsProved(IReadOnlyList<Change> before, ColumnRequired change) => before.OfType<ConstraintAdded>()
        .Where(check => check.Table == change.Table && StatementReader.Plain(check.Definition).TrimEnd(')').EndsWith($"({change.Column} is not null", StringComparison.Ordinal))
        .Any(check => check.IsValid || before.OfType<ConstraintValidated>().Any(validated => validated.Table == check.Table && validated.Name == check.Name));
}
