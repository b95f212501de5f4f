using System.Text.Json;
using Npgsql;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Verification;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>The verbs that look at a database: their exit codes and documents, on a screen and in a pipe.</summary>
public sealed class LookingTests(PostgresServer server) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire look ");
    private TestDatabase? database;

    private TestDatabase Target => database!;

    public async ValueTask InitializeAsync() => database = await Verified.NewAsync(server);

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        await Target.DisposeAsync();
    }

    [Fact]
    public async Task Verify_ends_with_8_where_something_differs_and_says_what_was_expected()
    {
        Assert.Equal(0, (await RunAsync("verify", "--check", "triggers", "--check", "tenancy")).ExitCode);
        await BreakAsync("alter table clinic.staff no force row level security");

        var text = await RunAsync("verify", "--check", "tenancy", "--check", "stamp");
        Assert.Equal(
            (8, "passed  stamp\nfailed  tenancy\n  table staff\n    expected  row security forced\n    actual    row security not forced\n2 checks, 0 skipped, 1 findings\n"),
            (text.ExitCode, text.Data));

        var json = await RunAsync("verify", "--check", "tenancy", "--json");
        Assert.Equal(
            """{"schema":1,"command":"verify","target":"test","result":{"checks":[{"check":"tenancy","outcome":"failed","reason":null,"findings":[{"subject":"table staff","expected":"row security forced","actual":"row security not forced"}]}],"passed":false,"findings":1}}""",
            JsonSerializer.Serialize(json.Json));
    }

    [Fact]
    public async Task Verify_finds_the_stamp_of_another_environment_instead_of_refusing_it()
    {
        var run = await RunAsync("verify", "--env", "dev", "--check", "stamp");

        Assert.Equal((8, $"failed  stamp\n  stamp of {Target.Name}\n    expected  dev\n    actual    test\n1 checks, 0 skipped, 1 findings\n"), (run.ExitCode, run.Data));
        Assert.Contains("stamp test ✗", run.Talk, StringComparison.Ordinal);
        Assert.Equal((5, "SSP4201"), await OutcomeAsync("status", "--env", "dev"));
    }

    [Fact]
    public async Task A_check_that_does_not_exist_is_a_usage_error_that_names_those_that_do()
    {
        var run = await RunAsync("verify", "--check", "everything");

        Assert.Equal(2, run.ExitCode);
        Assert.All(Management.Verification.DatabaseVerifier.Checks, name => Assert.Contains($"'{name}'", run.Talk, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Triggers_are_listed_verified_planned_and_put_back()
    {
        await BreakAsync("alter table clinic.users disable trigger hash_password");

        var list = await RunAsync("triggers", "list", "--json");
        Assert.Equal((8, "disabled"), (list.ExitCode, list.Json.GetProperty("result").EnumerateArray().Single(trigger => trigger.GetProperty("name").GetString() == "hash_password").GetProperty("state").GetString()));
        Assert.Equal(8, (await RunAsync("triggers", "verify")).ExitCode);
        var plan = await RunAsync("triggers", "install", "--dry-run");
        Assert.Equal(0, plan.ExitCode);
        Assert.StartsWith("would put back  trigger users.hash_password: disabled\nCREATE OR REPLACE TRIGGER hash_password ", plan.Data, StringComparison.Ordinal);
        Assert.Equal(8, (await RunAsync("triggers", "verify")).ExitCode);

        var install = await RunAsync("triggers", "install");
        Assert.Equal((0, "put back  trigger users.hash_password: disabled\n1 put back, 0 left\n"), (install.ExitCode, install.Data));
        Assert.Equal(0, (await RunAsync("triggers", "verify")).ExitCode);
        Assert.Equal(0, (await RunAsync("triggers", "list")).ExitCode);
    }

    [Fact]
    public async Task Inspect_shows_all_tables_one_of_them_and_neither_where_there_is_none()
    {
        var all = await RunAsync("inspect");
        Assert.Equal(0, all.ExitCode);
        Assert.Contains("\n patients ", all.Data, StringComparison.Ordinal);
        var one = await RunAsync("inspect", "patients", "--json");
        Assert.Equal((0, "patients"), (one.ExitCode, one.Json.GetProperty("result").GetProperty("tables").EnumerateArray().Single().GetProperty("name").GetString()));
        Assert.Contains("│   │   ├── mrn varchar(20) not null\n", (await RunAsync("inspect", "patients", "--tree")).Data, StringComparison.Ordinal);

        Assert.Equal((2, "SSP4012"), await OutcomeAsync("inspect", "patient"));
    }

    [Fact]
    public async Task Status_shows_the_last_entries_and_who_migrates_and_ends_with_8_where_a_migration_is_missing()
    {
        await using var holder = await Target.OpenAsSuperuserAsync();
        await holder.ExecuteAsync($"select pg_advisory_lock({MigrationLock.Key})");

        var result = (await RunAsync("status", "--json")).Json.GetProperty("result");

        Assert.Equal(
            ("test", KnownMigrations.Ids[^1], "applied", holder.Connection.ProcessID),
            (result.GetProperty("stamp").GetString(), result.GetProperty("lastMigration").GetProperty("what").GetString(), result.GetProperty("lastMigration").GetProperty("how").GetString(), result.GetProperty("migrating").GetProperty("processId").GetInt32()));
        await holder.ExecuteAsync($"delete from clinic.migrations_history where migration_id = '{KnownMigrations.Ids[^1]}'");
        var text = await RunAsync("status");
        Assert.Equal(8, text.ExitCode);
        Assert.Contains($"\npending         {KnownMigrations.Ids[^1]}", text.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_looks_does_not_wait_for_ever_behind_who_changes()
    {
        await using var changing = await Target.OpenAsSuperuserAsync();
        await changing.ExecuteAsync("begin");
        await changing.ExecuteAsync("lock table clinic.users, clinic.migration_journal in access exclusive mode");

        var runs = await Task.WhenAll(RunAsync("inspect"), RunAsync("status"));

        Assert.All(runs, run => Assert.Equal((6, "SSP3004", ""), (run.ExitCode, run.Error, run.Data)));
    }

    [Fact]
    public async Task Verify_says_which_check_runs_and_how_each_ended()
    {
        var run = await RunAsync("verify", "--check", "stamp", "--check", "tenancy");

        Assert.Matches(
            @"\n1/2 checking stamp\n1/2 passed stamp \([0-9]+\.[0-9]{2} s\)\n2/2 checking tenancy\n2/2 passed tenancy \([0-9]+\.[0-9]{2} s\)\n$", run.Talk);
    }

    private Task<CliRun> RunAsync(params string[] arguments) => CliRun.OfAsync(
        folder.FullName, arguments.Contains("--env") ? arguments : [.. arguments, "--env", "test"], new Dictionary<string, string?> { ["SKINSPIRE_DATABASE"] = Target.MigratorConnectionString });

    private async Task<(int, string?)> OutcomeAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.DoesNotContain(new NpgsqlConnectionStringBuilder(Target.MigratorConnectionString).Passfile ?? "no password file", run.Data, StringComparison.Ordinal);
        return (run.ExitCode, run.Error);
    }

    private async Task BreakAsync(string sql)
    {
        await using var superuser = await Target.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync(sql);
    }
}
