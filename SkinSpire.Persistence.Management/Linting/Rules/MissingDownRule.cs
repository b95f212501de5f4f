using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A migration that does not go down and does not say why.</summary>
internal sealed class MissingDownRule() : LintRule(
    "missing-down",
    "A migration that cannot be taken back and does not say so is found out during the incident (django-migration-linter; design, section 5).",
    "Write Down, or throw IrreversibleMigrationException with the reason.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) => migration.Steps.Count == 0 || GoesDown(migration)
        ? []
        : [new LintProblem(
            Step: null,
            migration.Id,
            $"{migration.Id} has no way down and does not say why.",
            $"protected override void Down(MigrationBuilder migrationBuilder) => throw new IrreversibleMigrationException(\"{migration.Id}\", \"What it removed is gone.\");")];

    private static bool GoesDown(LintedMigration migration)
    {
        try
        {
            return migration.Migration.DownOperations.Count > 0;
        }
        catch (PersistenceException)
        {
            return true;
        }
        catch (Exception error) when (error is NotSupportedException or NotImplementedException or InvalidOperationException)
        {
            return false;
        }
    }
}
