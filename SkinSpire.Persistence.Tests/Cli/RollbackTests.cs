using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.Cli;

public sealed class RollbackTests(PostgresServer server)
{
    [Fact]
    public async Task It_is_rehearsed_counted_confirmed_and_can_be_taken_back()
    {
        await using var database = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(database);
        var before = await database.FingerprintAsync();

        var plan = (await RunAsync(database, "--to", "ReferenceData", "--dry-run", "--json")).Json.GetProperty("result");
        Assert.Equal(["operation_journal 1"], plan.GetProperty("losses").EnumerateArray().Where(loss => !loss.GetProperty("subject").GetString()!.Contains('.', StringComparison.Ordinal)).Select(loss => $"{loss.GetProperty("subject")} {loss.GetProperty("rows")}"));
        Assert.True(plan.GetProperty("rehearsal").GetProperty("passed").GetBoolean());

        Assert.Equal((5, "SSP4204"), Outcome(await RunAsync(database, "--to", "ReferenceData")));
        Assert.Equal([], before.Compare(await database.FingerprintAsync()));

        var run = await RunAsync(database, "--to", "ReferenceData", "--yes");
        Assert.True(run.ExitCode == 0, run.Talk);
        Assert.Contains("lost with operation_journal: 1", run.Talk, StringComparison.Ordinal);
        Assert.Equal((5, "SSP4209"), Outcome(await RunAsync(database, "--to", "OperationJournal", "--yes")));
        Assert.Equal("", await BesideAsync(database));

        Assert.Equal(0, (await CliRun.OfAsync(Path.GetTempPath(), ["update", "--env", "test"], KilledRun.Variables(database))).ExitCode);
        Assert.Equal([], before.Compare(await database.FingerprintAsync()));
    }

    [Fact]
    public async Task Without_a_rehearsal_it_is_journalled_and_what_is_lost_is_not_known()
    {
        await using var database = await server.NewDatabaseAsync();

        Assert.Equal((2, null), Outcome(await RunAsync(database)));
        var refused = await RunAsync(database, "--to", "0", "--unverified");
        var done = await RunAsync(database, "--to", "0", "--unverified", "--yes");

        Assert.Equal((5, "SSP4204"), Outcome(refused));
        Assert.Contains("what is lost is not known", refused.Talk, StringComparison.Ordinal);
        Assert.Equal(0, done.ExitCode);
    }

    private static (int, string?) Outcome(CliRun run) => (run.ExitCode, run.Error);

    private static Task<CliRun> RunAsync(TestDatabase database, params string[] arguments) => CliRun.OfAsync(Path.GetTempPath(), ["rollback", .. arguments, "--env", "test"], KilledRun.Variables(database));

    private static async Task<object?> BesideAsync(TestDatabase database)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        return await superuser.ScalarAsync("select coalesce(string_agg(datname, ','), '') from pg_database where datname ^@ (current_database() || '_')");
    }
}
