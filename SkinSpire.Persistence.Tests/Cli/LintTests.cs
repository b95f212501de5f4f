using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Cli;

public sealed class LintTests(PostgresServer server)
{
    [Fact]
    public async Task All_needs_no_database_and_reports_what_is_acknowledged()
    {
        var json = (await CliRun.OfAsync(Path.GetTempPath(), ["lint", "--all", "--json"])).Json;
        var acknowledged = json.GetProperty("result").GetProperty("acknowledged").EnumerateArray().Select(item => $"{item.GetProperty("rule")} {item.GetProperty("object")}").ToList();
        Assert.Contains("tenant-table-without-policy clinic.hospital_directory", acknowledged);

        var run = await CliRun.OfAsync(Path.GetTempPath(), ["lint", "--all"]);
        Assert.Equal((0, $"{KnownMigrations.Ids.Count} migrations looked at, 0 findings, {acknowledged.Count} acknowledged\n", ""), (run.ExitCode, run.Data, run.Talk));
    }

    [Fact]
    public async Task Without_all_it_looks_through_what_is_pending()
    {
        await using var database = await server.NewDatabaseAsync();

        var run = await RunAsync(database, "lint", "--env", "test");

        Assert.Equal((0, "0 migrations looked at, 0 findings, 0 acknowledged\n"), (run.ExitCode, run.Data));
    }

    [Fact]
    public async Task A_finding_ends_with_exit_code_8_and_the_correction()
    {
        await using var database = await server.NewDatabaseAsync();
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("update clinic.migrations_history set migration_id = '29990101000000_Newer' where migration_id = '20261124134807_ReferenceData'");

        var text = await RunAsync(database, "lint", "--env", "test");
        Assert.Equal(
            (8, """
                20261124134807_ReferenceData out-of-order: 20261124134807_ReferenceData is pending, and the database already has 29990101000000_Newer, which was written after it.
                    dotnet ef migrations remove --project SkinSpire.Persistence.Migrations
                    dotnet ef migrations add ReferenceData --project SkinSpire.Persistence.Migrations
                1 migrations looked at, 1 findings, 0 acknowledged

                """),
            (text.ExitCode, text.Data));

        var json = await RunAsync(database, "lint", "--env", "test", "--json");
        Assert.Equal(
            (8, 1, "lint", "test", "out-of-order"),
            (json.ExitCode, json.Json.GetProperty("schema").GetInt32(), json.Json.GetProperty("command").GetString(), json.Json.GetProperty("target").GetString(),
             json.Json.GetProperty("result").GetProperty("findings")[0].GetProperty("rule").GetString()));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_exit_code_4() =>
        Assert.Equal((4, "SSP4101"), await OutcomeAsync("lint", "--env", "test", "--connection", "Host=127.0.0.1;Port=1;Username=x;Database=x"));

    private static async Task<(int, string?)> OutcomeAsync(params string[] arguments)
    {
        var run = await CliRun.OfAsync(Path.GetTempPath(), arguments);
        return (run.ExitCode, run.Error);
    }

    private static Task<CliRun> RunAsync(TestDatabase database, params string[] arguments) =>
        CliRun.OfAsync(Path.GetTempPath(), arguments, new Dictionary<string, string?> { ["SKINSPIRE_DATABASE"] = database.MigratorConnectionString });
}
