using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Management.Linting;
using SkinSpire.Persistence.Management.Linting.Changes;
using SkinSpire.Persistence.Management.Linting.Rules;

namespace SkinSpire.Persistence.Tests.Linting;

/// <summary>Lints migrations of a test as if they came after those of this build.</summary>
internal static class Scratch
{
    /// <summary>The id of the first of them.</summary>
    internal const string Id = "29990101000000_Scratch";

    private static readonly Lazy<IReadOnlyList<Change>> Before = new(() => MigrationLinter.OfThisBuild()[^1].After);

    internal static IReadOnlyList<LintFinding> Findings(params IEnumerable<Action<MigrationBuilder>> ups) => Lint([.. ups.Select(up => new ScratchMigration(up))]).Findings;

    internal static LintReport Lint(params IReadOnlyList<Migration> migrations) => Lint(newestApplied: null, migrations);

    internal static LintReport Lint(string? newestApplied, params IReadOnlyList<Migration> migrations)
    {
        using var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase((string?)null).Options);
        var scratch = migrations.Index().Select(migration => (FormattableString.Invariant($"2999010100000{migration.Index}_Scratch"), migration.Item));
        return MigrationLinter.Report(new MigrationReader(context.GetService<IMigrationsSqlGenerator>()).Read(scratch, Before.Value, newestApplied));
    }
}
