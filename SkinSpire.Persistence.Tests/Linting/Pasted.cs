using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Management.Linting;
using SkinSpire.Persistence.Migrations.Steps;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Linting;

/// <summary>A correction, pasted into migrations by a reader who follows it to the letter.</summary>
internal static partial class Pasted
{
    /// <summary>The correction is found fault with by no rule, and a server with rows in every table takes it.</summary>
    /// <param name="clinic">The rows.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="before">What the database needs first.</param>
    /// <param name="meanwhile">What the application does between the first migration and the next.</param>
    internal static async Task HoldsAsync(FilledClinic clinic, LintFinding finding, string? before = null, string? meanwhile = null)
    {
        var migrations = Migrations(finding.Correction);
        Assert.Equal([], Scratch.Findings(migrations.Select(steps => new Action<MigrationBuilder>(migration => Write(migration, steps)))));

        await using var database = await clinic.CloneAsync();
        await using var migrator = await database.OpenAsMigratorAsync();
        await using var application = await database.OpenAsSuperuserAsync();
        await migrator.ExecuteAsync($"{before};");
        foreach (var (number, steps) in migrations.Index())
        {
            await application.ExecuteAsync(number == 1 && meanwhile is not null ? $"set session_replication_role = replica; {meanwhile}" : ";");
            await RunAsync(migrator, steps);
        }
    }

    private static async Task RunAsync(Session migrator, IReadOnlyList<Match> steps)
    {
        await using var transaction = steps.Any(IsOutside) ? null : await migrator.Connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        foreach (var step in steps)
        {
            await migrator.ExecuteAsync(Sql(step));
        }

        await (transaction?.CommitAsync(TestContext.Current.CancellationToken) ?? Task.CompletedTask);
    }

    private static void Write(MigrationBuilder migration, IReadOnlyList<Match> steps)
    {
        foreach (var step in steps)
        {
            var written = migration.Sql(Sql(step), IsOutside(step));
            if (step.Groups["rule"].Success)
            {
                written.Acknowledge(step.Groups["rule"].Value, step.Groups["reason"].Value);
            }
        }
    }

    private static List<IReadOnlyList<Match>> Migrations(string correction)
    {
        Assert.Equal("", string.Concat(Step().Replace(correction, "").Split('\n').Where(line => !line.StartsWith("// ", StringComparison.Ordinal))).Trim());
        return [.. NextMigration().Split(correction).Select(migration => Step().Matches(migration).ToList())];
    }

    private static bool IsOutside(Match step) => step.Groups["outside"].Success;

    private static string Sql(Match step) => step.Groups["raw"].Success ? step.Groups["raw"].Value : Regex.Unescape(step.Groups["sql"].Value);

    [GeneratedRegex(
        """"migrationBuilder\.Sql\(("""\n(?<raw>[\s\S]*?)\n"""|"(?<sql>([^"\\]|\\.)*)")(?<outside>, suppressTransaction: true)?\)(\.Acknowledge\("(?<rule>[^"]*)", "(?<reason>[^"]*)"\))?;"""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();

    [GeneratedRegex(@"^// in the next migration.*:$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NextMigration();
}
