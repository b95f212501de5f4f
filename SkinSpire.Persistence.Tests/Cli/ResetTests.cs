using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.Cli;

public sealed class ResetTests(PostgresServer server)
{
    [Fact]
    public async Task It_counts_what_is_lost_asks_and_gives_a_new_database_while_others_are_connected()
    {
        await using var database = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(database);
        var before = await database.FingerprintAsync();
        var patients = await CountAsync(database, "clinic.patients");

        var plan = await RunAsync(database, "--dry-run", "--json");
        Assert.Contains(plan.Json.GetProperty("result").GetProperty("tables").EnumerateArray(), table => table.GetProperty("table").GetString() == "patients" && table.GetProperty("rows").GetInt64() == patients);

        var refused = await RunAsync(database);
        Assert.Equal((5, "SSP4204"), (refused.ExitCode, refused.Error));
        Assert.Contains($"patients: {patients} rows", refused.Talk, StringComparison.Ordinal);
        Assert.Equal(patients, await CountAsync(database, "clinic.patients"));

        await using var application = await database.OpenAsApplicationAsync();
        var run = await RunAsync(database, "--yes", "--json");

        Assert.True(run.ExitCode == 0, run.Talk);
        Assert.Equal([], before.Compare(await database.FingerprintAsync()));
        Assert.Equal((0L, 1L), (await CountAsync(database, "clinic.patients"), await CountAsync(database, "clinic.environment_stamp where environment = 'test'")));
        Assert.Equal(plan.Json.GetProperty("result").GetProperty("rows").GetInt64(), run.Json.GetProperty("result").GetProperty("rowsLost").GetInt64());
    }

    [Fact]
    public async Task A_session_that_it_may_not_end_keeps_the_old_database()
    {
        await using var database = await server.NewDatabaseAsync();
        await using var superuser = await database.OpenAsSuperuserAsync();

        var run = await RunAsync(database, "--yes");

        Assert.Equal((6, "SSP3207"), (run.ExitCode, run.Error));
        Assert.Equal("", await superuser.ScalarAsync("select coalesce(string_agg(datname, ','), '') from pg_database where datname ^@ (current_database() || '_')"));
    }

    private static Task<CliRun> RunAsync(TestDatabase database, params string[] arguments) => CliRun.OfAsync(Path.GetTempPath(), ["reset", .. arguments, "--env", "test"], KilledRun.Variables(database));

    private static async Task<long> CountAsync(TestDatabase database, string rows)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        return (long)(await superuser.ScalarAsync($"select count(*) from {rows}"))!;
    }
}
