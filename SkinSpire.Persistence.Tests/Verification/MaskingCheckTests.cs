using SkinSpire.Persistence.Management.Copying;
using SkinSpire.Persistence.Management.Masking;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Verification;
using SkinSpire.Persistence.Tests.Copying;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Verification;

/// <summary>A masked copy is searched for every value of its source; what is planted in it is found.</summary>
public sealed class MaskingCheckTests(PostgresServer server)
{
    [Fact]
    public async Task A_masked_copy_holds_no_value_of_its_source_and_a_planted_one_is_found_wherever_it_is()
    {
        await using var source = await server.NewDatabaseAsync();
        await using var copy = await server.NewDatabaseAsync();
        await CopyTests.FillAsync(source);
        await CopyTests.Copy(source, copy).RunAsync(new CopyRequest { Masking = MaskingSecret.Random() }, _ => { }, ct: TestContext.Current.CancellationToken);

        var clean = await VerifyAsync(source, copy);
        await PlantAsync(copy, "update clinic.branches set contact_details = '{\"front desk\": [{\"who\": \"LAKSHMI\"}]}' where ctid = (select min(ctid) from clinic.branches)");
        await PlantAsync(copy, "update clinic.patients set email = 'lakshmi@example.in' where ctid = (select min(ctid) from clinic.patients)");
        await PlantAsync(copy, "update clinic.row_history set changed = '{\"rahul narayanan\": 1}' where row_change_id = (select min(row_change_id::text)::uuid from clinic.row_history)");
        var planted = await VerifyAsync(source, copy);

        Assert.Equal((CheckOutcome.Passed, "", null), (clean.Outcome, Lines(clean), clean.Reason));
        Assert.Equal(
            """
            column branches.contact_details: no value of patients.first_name in the source → 1 values of it
            column patients.email: no value of patients.email in the source → 1 values of it
            column row_history.changed: no value of patients.emergency_contact in the source → 1 values of it
            """,
            Lines(planted));
        await CopyTests.ForgetAsync(server, copy);
    }

    [Fact]
    public async Task A_copy_that_was_not_masked_is_found_in_every_marked_column()
    {
        await using var source = await server.NewDatabaseAsync();
        await CopyTests.FillAsync(source);

        var found = (await VerifyAsync(source, source)).Findings.Select(finding => finding.Subject).Distinct().ToList();

        Assert.Superset(
            (HashSet<string>)["column patients.phone", "column patients.first_name", "column patients.full_name", "column patients.mrn", "column patients.address", "column patients.emergency_contact", "column users.login_name", "column appointments.notes", "column appointments.reason", "column row_history.changed", "column patient_merge_log.snapshot", "column login_history.attempted_login"],
            found.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_source_it_cannot_pass()
    {
        await using var database = await server.NewDatabaseAsync();

        var asked = await new DatabaseVerifier(CopyTests.Dev(database)).VerifyAsync(["masking"], ct: TestContext.Current.CancellationToken);

        Assert.Equal((false, CheckOutcome.Skipped), (asked.Passed, asked.Checks[0].Outcome));
        Assert.Contains("--source", asked.Checks[0].Reason, StringComparison.Ordinal);
    }

    private static async Task<CheckResult> VerifyAsync(TestDatabase source, TestDatabase copy) =>
        (await new DatabaseVerifier(CopyTests.Dev(copy), source: TargetDatabase.Find("test", source.MigratorConnectionString)).VerifyAsync(["masking"], ct: TestContext.Current.CancellationToken)).Checks[0];

    private static string Lines(CheckResult check) => string.Join('\n', check.Findings.Select(finding => $"{finding.Subject}: {finding.Expected} → {finding.Actual}"));

    private static async Task PlantAsync(TestDatabase database, string sql)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("set session_replication_role = replica");
        await superuser.ExecuteAsync(sql);
    }
}
