using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SkinSpire.Persistence.Management.Transferring;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Populating;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>A year of a busy clinic, from nothing, through everything that moves it: the same rows at each end.</summary>
[Collection(nameof(Alone))]
public sealed class DataStoryTests : IAsyncLifetime
{
    // Each database has its own: where it stands, and what was done to it.
    private static readonly string[] OfTheDatabase = ["environment_stamp", "migration_journal", "migrations_history", "operation_journal"];

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"skinspire story {Guid.NewGuid():N}");

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
    public async Task Set_up_populated_backed_up_copied_and_restored_the_clinic_is_the_same_row_for_row()
    {
        await RunAsync("setup", "--env", "test");
        await RunAsync("setup", "--env", "dev");
        await RunAsync("populate", "--env", "dev", "--scale", "clinic");
        var clinic = await ContentsAsync("Development");
        var sums = await Populated.SumsAsync(await MigratorAsync("Development"));
        Assert.Equal(await PinnedSums.ReadAsync("clinic", sums), sums);

        await RunAsync("backup", "create", "--env", "dev");
        await RunAsync("backup", "verify", "latest", "--env", "dev");
        await RunAsync("copy", "--from", "dev", "--to", "test", "--yes");
        await RunAsync("populate", "--env", "dev", "--scale", "load", "--hospitals", "1", "--patients", "50", "--appointments", "100");
        var changed = await ContentsAsync("Development");
        await RunAsync("restore", "latest", "--env", "dev", "--yes");

        Assert.Equal(150_000, clinic.Single(table => table.Table == "appointments").Rows, tolerance: 1000);
        Assert.Equal(clinic, await ContentsAsync("Testing"));
        Assert.NotEqual(clinic, changed);
        Assert.Equal(clinic, await ContentsAsync("Development"));
        await RunAsync("verify", "--env", "dev");
        await RunAsync("verify", "--env", "test");
    }

    private async Task RunAsync(params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        var run = await CliRun.OfAsync(folder, arguments);
        Assert.True(run.ExitCode == 0, $"exit {run.ExitCode} of {string.Join(' ', arguments)}\n{run.Talk}{run.Data}");
        Figures.Write(string.Create(CultureInfo.InvariantCulture, $"story: {watch.Elapsed.TotalSeconds,6:0.0} s  {string.Join(' ', arguments)}"));
    }

    private async Task<List<TableFingerprint>> ContentsAsync(string environment) =>
        [.. (await Transfer.LookAsync(await MigratorAsync(environment), ct: Ct)).Where(table => !OfTheDatabase.Contains(table.Table))];

    private async Task<string> MigratorAsync(string environment)
    {
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "skinspire.local.json"), Ct));
        return file.RootElement.GetProperty("SkinSpire").GetProperty(environment).GetProperty("Migrator").GetProperty("ConnectionString").GetString()!;
    }
}
