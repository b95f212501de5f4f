using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Linting.Rules;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Migrations.Steps;

namespace SkinSpire.Persistence.Management.Linting;

/// <summary>Looks through migrations for what blocks or breaks a live PostgreSQL; runs nothing.</summary>
public static class MigrationLinter
{
    /// <summary>Looks through every migration of this build. No database is needed.</summary>
    /// <exception cref="ReasonMissingException">A step acknowledges a rule without a reason.</exception>
    public static LintReport LintAll() => Report(OfThisBuild());

    /// <summary>Looks through the migrations that a database has not had yet.</summary>
    /// <param name="connectionString">The database and a role that may read its migration history.</param>
    /// <param name="ct">Ends the wait for the database.</param>
    /// <exception cref="ReasonMissingException">A step acknowledges a rule without a reason.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public static async Task<LintReport> LintPendingAsync(string connectionString, CancellationToken ct = default)
    {
        var status = await new DatabaseMigrator(connectionString).StatusAsync(ct).ConfigureAwait(false);
        return Report(OfThisBuild(status.Applied is [.., var newest] ? newest : null).Where(migration => status.Pending.Contains(migration.Id, StringComparer.Ordinal)));
    }

    /// <summary>The migrations of this build as the rules see them, oldest first.</summary>
    internal static IReadOnlyList<LintedMigration> OfThisBuild(string? newestApplied = null)
    {
        using var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase((string?)null).Options);
        var migrations = context.GetService<IMigrationsAssembly>();
        var known = migrations.Migrations.Select(migration => (migration.Key, migrations.CreateMigration(migration.Value, context.Database.ProviderName!)));
        return new MigrationReader(context.GetService<IMigrationsSqlGenerator>()).Read(known, before: [], newestApplied);
    }

    /// <summary>What the rules find in these migrations.</summary>
    internal static LintReport Report(IEnumerable<LintedMigration> migrations)
    {
        var linted = migrations.ToList();
        var problems = linted.SelectMany(Problems).ToLookup(found => found.Problem.Step?.Acknowledged.GetValueOrDefault(found.Rule), StringComparer.Ordinal);
        return new LintReport(
            [.. linted.Select(migration => migration.Id)],
            [.. problems[null].Select(found => new LintFinding(found.Rule, found.Migration, found.Problem.Object, found.Problem.Message, found.Problem.Correction))],
            [.. problems.Where(group => group.Key is not null).SelectMany(group => group.Select(found => new LintAcknowledgement(found.Rule, found.Migration, found.Problem.Object, group.Key!)))]);
    }

    private static IEnumerable<(string Rule, string Migration, LintProblem Problem)> Problems(LintedMigration migration) =>
        LintRules.All.SelectMany(rule => rule.Problems(migration).Select(problem => (rule.Id, migration.Id, problem)));
}
