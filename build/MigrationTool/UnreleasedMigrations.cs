using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Management.Linting;
using SkinSpire.Persistence.Management.Linting.Rules;

namespace SkinSpire.Persistence.MigrationTool;

/// <summary>Looks through the migrations that no database in use has, for what would block or break one.</summary>
internal static class UnreleasedMigrations
{
    internal static IEnumerable<Finding> Findings(DbContext context, IReadOnlyList<string> released, SourceFolder sources) =>
        from migration in MigrationLinter.Of(context, released.Max(StringComparer.Ordinal))
        where !released.Contains(migration.Id, StringComparer.Ordinal)
        let lines = new Lazy<StepLines>(() => StepLines.Of(migration.Migration))
        from found in MigrationLinter.Findings(migration)
        select new Finding(sources.File($"{migration.Id}.cs"), Line(migration, found.Step, lines), "SSP0104", Text(found.Finding));

    private static int Line(LintedMigration migration, LintedStep? step, Lazy<StepLines> lines) =>
        step is null ? 1 : lines.Value.Line(migration.Steps.Index().First(candidate => ReferenceEquals(candidate.Item, step)).Index);

    private static string Text(LintFinding finding) => $"{finding.Rule}: {finding.Message} Write instead: {finding.Correction}";
}
