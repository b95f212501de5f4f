using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Cli;

public sealed class UpdateTests(PostgresServer server)
{
    [Fact]
    public async Task A_dry_run_prints_the_sql_for_this_database_and_changes_nothing()
    {
        await using var database = await AtFirstAsync();
        var before = await database.FingerprintAsync();

        var run = await RunAsync(database, "update", "--dry-run");
        var json = (await RunAsync(database, "update", "--dry-run", "--json")).Json.GetProperty("result");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"-- apply {KnownMigrations.Ids[1]}, one transaction\n", run.Data, StringComparison.Ordinal);
        Assert.Contains("create function clinic.create_hospital(", run.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("CREATE TABLE clinic.patients", run.Data, StringComparison.Ordinal);
        Assert.Equal((KnownMigrations.Ids[0], KnownMigrations.Ids.Count - 1), (json.GetProperty("current").GetString(), json.GetProperty("migrations").GetArrayLength()));
        Assert.Equal([], before.Compare(await database.FingerprintAsync()));
    }

    [Fact]
    public async Task It_says_plan_progress_and_journal_and_statements_only_when_asked()
    {
        await using var database = await AtFirstAsync();
        var quiet = await RunAsync(database, "update", "--to", "ReferenceData");
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync(
            """
            create function public.speak() returns event_trigger language plpgsql as $$ begin raise warning 'the server speaks'; end $$;
            create event trigger speak on ddl_command_end when tag in ('CREATE TABLE') execute function public.speak();
            """);
        var loud = await RunAsync(database, "update", "--verbose");

        Assert.Equal((0, 0), (quiet.ExitCode, loud.ExitCode));
        Assert.DoesNotContain("already exists", quiet.Talk, StringComparison.Ordinal);
        Assert.Contains($"apply {KnownMigrations.Ids[1]} · one transaction\n1/1 applying {KnownMigrations.Ids[1]}\n1/1 applied {KnownMigrations.Ids[1]} (", quiet.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("create function", quiet.Talk, StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE clinic.operation_journal", loud.Talk, StringComparison.Ordinal);
        Assert.Contains("WARNING: the server speaks", loud.Talk, StringComparison.Ordinal);
        Assert.Contains("skinspire_migrator", loud.Data, StringComparison.Ordinal);
        Assert.Contains("skinspire-db", loud.Data, StringComparison.Ordinal);
        Assert.Equal("Nothing to do: the database is up to date.\n", (await RunAsync(database, "update")).Data);
    }

    [Fact]
    public async Task What_is_no_step_up_of_this_build_is_refused()
    {
        await using var database = await AtFirstAsync();
        Assert.Equal((2, "SSP3203"), Outcome(await RunAsync(database, "update", "--to", "Nowhere")));
        Assert.Equal((5, "SSP4202"), Outcome(await RunAsync(database, "update", "--to", "0")));

        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("insert into clinic.migrations_history values ('20991231000000_Newer', '10.0.15')");
        Assert.Equal((5, "SSP4208"), Outcome(await RunAsync(database, "update")));
        Assert.Equal((5, "SSP3610"), Outcome(await RunAsync(database, "rollback", "--to", "0", "--yes")));
    }

    private async Task<TestDatabase> AtFirstAsync()
    {
        var database = await server.NewDatabaseAsync(migrated: false);
        var run = await RunAsync(database, "update", "--to", "ClinicSchema");
        Assert.True(run.ExitCode == 0, run.Talk);
        return database;
    }

    private static (int, string?) Outcome(CliRun run) => (run.ExitCode, run.Error);

    private static Task<CliRun> RunAsync(TestDatabase database, params string[] arguments) => CliRun.OfAsync(Path.GetTempPath(), [.. arguments, "--env", "test"], KilledRun.Variables(database));
}
