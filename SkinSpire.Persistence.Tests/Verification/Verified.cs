using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Verification;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Verification;

/// <summary>A database under verification as the test environment's.</summary>
internal static class Verified
{
    /// <summary>A migrated database with the stamp that migrations alone do not give.</summary>
    internal static async Task<TestDatabase> NewAsync(PostgresServer server)
    {
        var database = await server.NewDatabaseAsync();
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("insert into clinic.environment_stamp (environment, installation_id, stamped_at, stamped_by, product_version) values ('test', gen_random_uuid(), now(), 'test', '1')");
        return database;
    }

    internal static TargetDatabase Target(this TestDatabase database) => TargetDatabase.Find("test", database.MigratorConnectionString);

    /// <summary>Runs checks; none for all.</summary>
    internal static Task<VerificationReport> VerifyAsync(this TestDatabase database, params string[] checks) =>
        new DatabaseVerifier(database.Target()).VerifyAsync(checks, ct: TestContext.Current.CancellationToken);

    /// <summary>A line for each finding and each check that was skipped: <c>check: subject: expected → actual</c>, definitions cut to their first line.</summary>
    internal static IReadOnlyList<string> Lines(this VerificationReport report) =>
    [
        .. report.Checks.SelectMany(check => check.Outcome == CheckOutcome.Skipped
            ? [$"{check.Check}: skipped, {check.Reason}"]
            : check.Findings.Select(finding => $"{check.Check}: {finding.Subject}: {Cut(finding.Expected)} → {Cut(finding.Actual)}")),
    ];

    private static string Cut(string? definition) => definition?.Split('\n')[0] ?? "nothing";
}
