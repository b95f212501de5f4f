using System.Text.Json;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary><c>copy</c> as it is typed, with two environments in the local file.</summary>
public sealed class CopyTests(PostgresServer server) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire copy ");
    private TestDatabase? source;
    private TestDatabase? target;

    public async ValueTask InitializeAsync()
    {
        (source, target) = (await server.NewDatabaseAsync(), await server.NewDatabaseAsync());
        await Copying.CopyTests.FillAsync(source);
        await WriteConfigurationAsync(folder, source.MigratorConnectionString, target.MigratorConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        await Copying.CopyTests.ForgetAsync(server, target!);
        await source!.DisposeAsync();
        await target!.DisposeAsync();
    }

    [Fact]
    public async Task It_shows_what_is_lost_asks_copies_and_is_undone_and_forgotten()
    {
        var plan = await RunAsync("--from", "test", "--to", "dev", "--anonymise", "--dry-run", "--json");
        Assert.Equal(("stream", 0), (plan.Json.GetProperty("result").GetProperty("route").GetString(), plan.ExitCode));
        await Snapshot.MatchesAsync("copy --dry-run", plan.Json);

        var refused = await RunAsync("--from", "test", "--to", "dev");
        Assert.Equal((5, "SSP4204"), (refused.ExitCode, refused.Error));
        Assert.Contains("lost modules:", refused.Talk, StringComparison.Ordinal);

        var copied = await RunAsync("--from", "test", "--to", "dev", "--yes", "--json");
        Assert.True(copied.ExitCode == 0, copied.Talk);
        await Snapshot.MatchesAsync("copy", copied.Json);
        Assert.Equal(2L, await CountAsync("clinic.hospitals"));

        Assert.Equal(0, (await RunAsync("--undo", "--to", "dev", "--yes")).ExitCode);
        Assert.Equal(0L, await CountAsync("clinic.hospitals"));

        var forgotten = await RunAsync("--forget", "--to", "dev", "--yes", "--json");
        Assert.True(forgotten.Json.GetProperty("result").GetProperty("isDropped").GetBoolean());
        Assert.Equal((5, "SSP5423"), await OutcomeAsync("--undo", "--to", "dev", "--yes"));
        Assert.Equal("", await Copying.CopyTests.BesideAsync(target!));
    }

    [Fact]
    public async Task A_masked_copy_passes_its_verification_and_says_under_which_secret()
    {
        var masked = await RunAsync("--from", "test", "--to", "dev", "--anonymise", "--yes");
        Assert.True(masked.ExitCode == 0, masked.Talk);
        Assert.Contains("a random secret", masked.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("Lakshmi", masked.Talk + masked.Data, StringComparison.OrdinalIgnoreCase);

        var verified = await CliRun.OfAsync(folder.FullName, ["verify", "--env", "dev", "--check", "masking", "--source", "test"]);
        Assert.Equal((0, "passed  masking\n1 checks, 0 skipped, 0 findings\n"), (verified.ExitCode, verified.Data));
        Assert.Equal((3, "SSP5302"), await OutcomeAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { ["SKINSPIRE_MASKING_SECRET"] = "short" }, ["--from", "test", "--to", "dev", "--anonymise", "--yes"]));
    }

    [Theory]
    [InlineData(5, "SSP4203", "--from", "test", "--to", "prod", "--yes")]
    [InlineData(5, "SSP4203", "--undo", "--to", "production", "--yes")]
    [InlineData(2, null, "--to", "dev")]
    [InlineData(2, null, "--from", "test", "--undo", "--to", "dev")]
    [InlineData(2, null, "--from", "test", "--to", "dev", "--env", "dev")]
    [InlineData(5, "SSP5202", "--from", "dev", "--to", "dev", "--yes")]
    [InlineData(2, "SSP4012", "--from", "test", "--to", "dev", "--tables", "patient", "--yes")]
    [InlineData(5, "SSP5205", "--from", "test", "--to", "dev", "--tables", "patients,branches", "--yes")]
    public async Task What_cannot_be_done_is_refused(int exit, string? code, params string[] arguments) => Assert.Equal((exit, code), await OutcomeAsync(arguments));

    /// <summary>Two environments of one folder, as <c>env</c> and <c>setup</c> write them.</summary>
    internal static Task WriteConfigurationAsync(DirectoryInfo folder, string test, string dev) => File.WriteAllTextAsync(
        Path.Combine(folder.FullName, "skinspire.local.json"),
        JsonSerializer.Serialize(new { SkinSpire = new { Testing = new { ConnectionString = test }, Development = new { ConnectionString = dev } } }),
        TestContext.Current.CancellationToken);

    private Task<CliRun> RunAsync(params string[] arguments) => CliRun.OfAsync(folder.FullName, ["copy", .. arguments]);

    private Task<(int, string?)> OutcomeAsync(params string[] arguments) => OutcomeAsync(new Dictionary<string, string?>(StringComparer.Ordinal), arguments);

    private async Task<(int, string?)> OutcomeAsync(Dictionary<string, string?> variables, IEnumerable<string> arguments)
    {
        var run = await CliRun.OfAsync(folder.FullName, ["copy", .. arguments], variables);
        return (run.ExitCode, run.Error);
    }

    private async Task<long> CountAsync(string rows) => (long)(await Copying.CopyTests.ScalarAsync(target!, $"select count(*) from {rows}"))!;
}
