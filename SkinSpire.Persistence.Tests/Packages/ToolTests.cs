using System.Text.Json;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Packages;

/// <summary>The tool as others get it: installed from its package into a folder where nothing is.</summary>
[Collection(nameof(PackedCollection))]
public sealed class ToolTests(PackedPackages packed) : IAsyncLifetime
{
    // Passable for the user that the server runs as.
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"skinspire tool {Guid.NewGuid():N}");

    public ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await DotnetAsync("skinspire-db", "local", "destroy", "--yes");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task It_is_installed_by_a_manifest_and_sets_a_database_up()
    {
        await WorksAsync("new", "tool-manifest");
        await WorksAsync("tool", "install", "SkinSpire.Persistence.Cli", "--version", packed.Version, "--add-source", packed.Folder);

        var doctor = await DotnetAsync("skinspire-db", "doctor");
        Assert.True(doctor.ExitCode is 0 or 8, doctor.Output);
        Assert.Contains("PostgreSQL server", doctor.Output, StringComparison.Ordinal);

        await WorksAsync("skinspire-db", "setup", "--env", "test");
        var status = await WorksAsync("skinspire-db", "status", "--json");
        var applied = JsonDocument.Parse(status.Output[status.Output.IndexOf('{', StringComparison.Ordinal)..(status.Output.LastIndexOf('}') + 1)]).RootElement.GetProperty("result").GetProperty("applied");
        Assert.Equal(KnownMigrations.Ids, applied.EnumerateArray().Select(id => id.GetString()));
    }

    private async Task<Run> WorksAsync(params string[] arguments)
    {
        var run = await DotnetAsync(arguments);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)}: {run.Output}");
        return run;
    }

    private Task<Run> DotnetAsync(params string[] arguments) => Run.OfAsync("dotnet", arguments, folder, CliRun.Clean(folder), CancellationToken.None);
}
