namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A pending migration that is older than one that is applied.</summary>
internal sealed class OutOfOrderRule() : LintRule(
    "out-of-order",
    "A migration merged behind a newer one runs on a schema that it was not written for, in another order than on a new database (Atlas, non-linear history).",
    "Remove it and scaffold it again, so that it is the newest.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        migration.NewestApplied is { } newest && string.CompareOrdinal(migration.Id, newest) < 0
            ? [new LintProblem(
                Step: null,
                migration.Id,
                $"{migration.Id} is pending, and the database already has {newest}, which was written after it.",
                $"dotnet ef migrations remove --project SkinSpire.Persistence.Migrations\ndotnet ef migrations add {migration.Id[(migration.Id.IndexOf('_', StringComparison.Ordinal) + 1)..]} --project SkinSpire.Persistence.Migrations")]
            : [];
}
