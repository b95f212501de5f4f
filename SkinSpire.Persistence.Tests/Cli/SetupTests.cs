using Npgsql;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>One command from nothing to a database, on a local server of the test's own.</summary>
public sealed class SetupTests : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"skinspire setup {Guid.NewGuid():N}");

    public ValueTask InitializeAsync()
    {
        // Passable for the user that the server runs as.
        Directory.CreateDirectory(folder);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await CliRun.OfAsync(folder, ["local", "destroy", "--yes"]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task It_gives_a_verified_database_and_run_again_changes_nothing()
    {
        var first = await RunAsync("setup", "--env", "test");
        Assert.True(first.ExitCode == 0, first.Talk + first.Data);
        Assert.Contains($"applied {KnownMigrations.Ids.Count}", first.Talk, StringComparison.Ordinal);
        Assert.Contains("2 hospitals, 562 rows inserted", first.Talk, StringComparison.Ordinal);

        var second = await RunAsync("setup", "--env", "test");
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("up to date", second.Talk, StringComparison.Ordinal);
        Assert.Contains("2 hospitals, 0 rows inserted", second.Talk, StringComparison.Ordinal);

        Assert.DoesNotContain('\u001b', first.Talk + first.Data);
        var secrets = (await File.ReadAllLinesAsync(Path.Combine(folder, "server", "pgpass"), TestContext.Current.CancellationToken)).Select(line => line.Split(':')[4]).ToList();
        Assert.Equal(3, secrets.Count);
        var printed = first.Talk + first.Data + second.Talk + second.Data + await File.ReadAllTextAsync(Path.Combine(folder, "skinspire.local.json"), TestContext.Current.CancellationToken);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, printed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_other_verbs_follow_the_environment_that_was_set_up()
    {
        Assert.Equal(0, (await RunAsync("setup", "--env", "test")).ExitCode);

        var status = await RunAsync("status", "--json");
        Assert.Equal((0, 1, "status", "test", KnownMigrations.Ids.Count, 0), (
            status.ExitCode,
            status.Json.GetProperty("schema").GetInt32(),
            status.Json.GetProperty("command").GetString(),
            status.Json.GetProperty("target").GetString(),
            status.Json.GetProperty("result").GetProperty("applied").GetArrayLength(),
            status.Json.GetProperty("result").GetProperty("pending").GetArrayLength()));
        Assert.Equal(0, (await RunAsync("verify")).ExitCode);
        Assert.Equal(0, (await RunAsync("update", "--dry-run")).ExitCode);

        await BreakAsync("alter table clinic.users disable trigger hash_password; alter table clinic.staff no force row level security");
        var broken = await RunAsync("verify");
        Assert.Equal(8, broken.ExitCode);
        Assert.Contains("failed  triggers\n  trigger users.hash_password\n", broken.Data, StringComparison.Ordinal);
        Assert.Contains("failed  tenancy\n  table staff\n", broken.Data, StringComparison.Ordinal);
        Assert.EndsWith("12 checks, 0 skipped, 2 findings\n", broken.Data, StringComparison.Ordinal);

        var mismatch = await RunAsync("update", "--env", "dev", "--connection", await ConnectionAsync());
        Assert.Equal((5, "SSP4201"), (mismatch.ExitCode, mismatch.Error));
        Assert.Equal((5, "SSP4202"), await OutcomeAsync("update", "--to", "ClinicSchema"));

        Assert.Equal((5, "SSP4204"), await OutcomeAsync("local", "destroy"));
        Assert.Equal(0, (await RunAsync("local", "stop")).ExitCode);
        Assert.Equal((4, "SSP4101"), await OutcomeAsync("status"));
        Assert.Equal(0, (await RunAsync("local", "start")).ExitCode);
        Assert.Equal(0, (await RunAsync("local", "start")).ExitCode);
        Assert.Equal(8, (await RunAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task Two_starts_at_once_make_one_server()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => RunAsync("local", "start")));

        Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.Talk));
        Assert.Equal(["runs already", "started"], runs.Select(run => run.Data.Contains("started", StringComparison.Ordinal) ? "started" : "runs already").Order());
    }

    [Theory]
    [InlineData(3, "SSP1001", "setup", "--env", "staging")]
    [InlineData(3, "SSP1003", "setup")]
    [InlineData(3, "SSP1002", "status", "--env", "dev")]
    [InlineData(5, "SSP4203", "setup", "--env", "prod")]
    [InlineData(5, "SSP4203", "create", "--env", "production")]
    public async Task What_is_not_said_or_not_allowed_is_refused(int exitCode, string code, params string[] arguments) =>
        Assert.Equal((exitCode, code), await OutcomeAsync(arguments));

    [Theory]
    [InlineData("updaet")]
    [InlineData("update", "--frob")]
    public async Task A_word_that_is_no_verb_or_option_is_a_usage_error(params string[] arguments) =>
        Assert.Equal(2, (await RunAsync(arguments)).ExitCode);

    [Theory]
    [InlineData("""{ "SkinSpire": { "Environment": "dev", """)]
    [InlineData("[1]")]
    [InlineData("""{ "SkinSpire": 5 }""")]
    public async Task A_file_that_is_no_configuration_is_said_to_be_wrong_and_stays_as_it_is(string text)
    {
        var file = Path.Combine(folder, "skinspire.local.json");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

        Assert.Equal((3, "SSP1006"), await OutcomeAsync("env", "use", "test"));
        Assert.Equal(3, (await RunAsync("status", "--env", "test")).ExitCode);
        Assert.Equal(text, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Where_there_are_no_binaries_it_says_how_to_get_them()
    {
        var run = await CliRun.OfAsync(folder, ["local", "start"], new Dictionary<string, string?> { ["SKINSPIRE_PG_BIN"] = folder });

        Assert.Equal((3, "SSP4001"), (run.ExitCode, run.Error));
        Assert.Contains("apt-get install postgresql", run.Talk, StringComparison.Ordinal);
    }

    private Task<CliRun> RunAsync(params string[] arguments) => CliRun.OfAsync(folder, arguments);

    private async Task<(int, string?)> OutcomeAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        return (run.ExitCode, run.Error);
    }

    private async Task<string> ConnectionAsync()
    {
        var file = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "skinspire.local.json"), TestContext.Current.CancellationToken));
        return file.RootElement.GetProperty("SkinSpire").GetProperty("Testing").GetProperty("Migrator").GetProperty("ConnectionString").GetString()!;
    }

    private async Task BreakAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(await ConnectionAsync()) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
