using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>The tool without EF Core beside it: what answers there does not pay for loading it, on whatever system.</summary>
public sealed class StartUpTests(PostgresServer server) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire start ");
    private TestDatabase? database;

    // Without its list of dependencies the runtime takes what lies in the folder.
    public async ValueTask InitializeAsync()
    {
        var tool = Path.GetDirectoryName(CliRun.Tool)!;
        foreach (var file in Directory.EnumerateFiles(tool, "*.dll").Where(file => !IsEntityFramework(file)).Append(Path.ChangeExtension(CliRun.Tool, ".runtimeconfig.json")))
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }

        database = await server.NewDatabaseAsync();
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return database!.DisposeAsync();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("status")]
    [InlineData("inspect")]
    [InlineData("env", "list")]
    [InlineData("config", "show")]
    public async Task What_only_looks_does_not_load_it(params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.True(run.ExitCode == 0, run.Talk);
        Assert.NotEqual("", run.Data);
    }

    [Fact]
    public async Task What_needs_it_ends_with_1_as_every_error_that_nobody_thought_of()
    {
        var run = await RunAsync("update");
        var debug = await RunAsync("update", "--debug");

        Assert.Equal((1, ""), (run.ExitCode, run.Data));
        Assert.EndsWith("\nerror: an unexpected FileNotFoundException ended update\nremedy: run it again with --debug and report what it prints\n", run.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Talk, StringComparison.Ordinal);
        Assert.Equal(1, debug.ExitCode);
        Assert.Contains("\nSystem.IO.FileNotFoundException: Could not load file or assembly 'Microsoft.EntityFrameworkCore", debug.Talk, StringComparison.Ordinal);
        Assert.Contains("\n   at SkinSpire.Persistence.", debug.Talk, StringComparison.Ordinal);
    }

    private static bool IsEntityFramework(string file) => Path.GetFileName(file) is var name
        && (name.Contains("EntityFrameworkCore", StringComparison.Ordinal) || name.StartsWith("EFCore.", StringComparison.Ordinal));

    private Task<CliRun> RunAsync(params string[] arguments) =>
        CliRun.OfAsync(folder.FullName, [.. arguments, "--env", "test"], KilledRun.Variables(database!), Path.Combine(folder.FullName, Path.GetFileName(CliRun.Tool)));
}
