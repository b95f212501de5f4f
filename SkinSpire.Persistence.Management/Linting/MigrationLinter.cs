using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Management.Linting.Rules;
using SkinSpire.Persistence.Migrations.Steps;

namespace SkinSpire.Persistence.Management.Linting;

/// <summary>Looks through migrations for what blocks or breaks a live PostgreSQL; runs nothing.</summary>
public static partial class MigrationLinter
{
    /// <summary>Looks through every migration of this build. No database is needed.</summary>
    /// <exception cref="ReasonMissingException">A step acknowledges a rule without a reason.</exception>
    public static LintReport LintAll() => Report(OfThisBuild());

    /// <summary>The migrations of this build as the rules see them, oldest first.</summary>
    internal static IReadOnlyList<LintedMigration> OfThisBuild(string? newestApplied = null)
    {
        using var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase((string?)null).Options);
        return Of(context, newestApplied);
    }

    /// <summary>The migrations of any context as the rules see them, oldest first.</summary>
    internal static IReadOnlyList<LintedMigration> Of(DbContext context, string? newestApplied)
    {
        var migrations = context.GetService<IMigrationsAssembly>();
        var known = migrations.Migrations.Select(migration => (migration.Key, migrations.CreateMigration(migration.Value, context.Database.ProviderName!)));
        return new MigrationReader(context.GetService<IMigrationsSqlGenerator>()).Read(known, before: [], newestApplied);
    }

    /// <summary>What the rules find in these migrations.</summary>
    internal static LintReport Report(IEnumerable<LintedMigration> migrations)
    {
        var linted = migrations.ToList();
        var problems = linted.SelectMany(Problems).ToLookup(Reason, StringComparer.Ordinal);
        return new LintReport(
            [.. linted.Select(migration => migration.Id)],
            [.. problems[null].Select(Finding)],
            [.. problems.Where(group => group.Key is not null).SelectMany(group => group.Select(found => new LintAcknowledgement(found.Rule, found.Migration, found.Problem.Object, group.Key!)))]);
    }

    /// <summary>What the rules find in a migration that gives no reason, each with the step; null when it is the migration as a whole.</summary>
    internal static IEnumerable<(LintFinding Finding, LintedStep? Step)> Findings(LintedMigration migration) =>
        Problems(migration).Where(found => Reason(found) is null).Select(found => (Finding(found), found.Problem.Step));

    private static string? Reason((string Rule, string Migration, LintProblem Problem) found) => found.Problem.Step?.Acknowledged.GetValueOrDefault(found.Rule);

    private static LintFinding Finding((string Rule, string Migration, LintProblem Problem) found) =>
        new(found.Rule, found.Migration, found.Problem.Object, found.Problem.Message, found.Problem.Correction);

    private static IEnumerable<(string Rule, string Migration, LintProblem Problem)> Problems(LintedMigration migration) =>
        LintRules.All.SelectMany(rule => rule.Problems(migration).Select(problem => (rule.Id, migration.Id, problem)));
}
