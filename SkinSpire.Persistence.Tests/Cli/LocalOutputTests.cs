using SkinSpire.Persistence.Management.Servers;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Cli;

/// <summary>The documents of the verbs that make servers, databases and files, in the order in which a person meets them.</summary>
public sealed class LocalOutputTests : IAsyncLifetime
{
    // Passable for the user that the server runs as.
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"skinspire output {Guid.NewGuid():N}");

    public ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await CliRun.OfAsync(folder, ["local", "destroy", "--yes"]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Their_documents_have_the_paths_they_always_had_and_no_secret()
    {
        // Only where something is to be done about the machine.
        await MatchesAsync("doctor", [], "result.diagnoses[].remedy: string");
        await MatchesAsync("local start");
        await MatchesAsync("local status");
        await MatchesAsync("create", ["--env", "test"]);
        await MatchesAsync("setup", ["--env", "test"]);
        await MatchesAsync("env use", ["test"]);
        await MatchesAsync("env restamp", ["--env", "test", "--confirm", "skinspire_test", "--reason", "moved"]);
        await MatchesAsync("local stop");
        await MatchesAsync("local destroy", ["--yes"]);
    }

    private async Task MatchesAsync(string verb, string[]? arguments = null, params string[] optional)
    {
        var run = await CliRun.OfAsync(folder, [.. verb.Split(' '), .. arguments ?? [], "--json"]);

        Assert.True(run.ExitCode is 0 or 8, run.Talk);
        Assert.Equal((1, verb), (run.Json.GetProperty("schema").GetInt32(), run.Json.GetProperty("command").GetString()));
        Assert.DoesNotContain('\u001b', run.Data + run.Talk);
        var passwords = new PassFile(Path.Combine(folder, "server", "pgpass"));
        Assert.All(new[] { "postgres", "skinspire_migrator", "skinspire_test" }.Select(passwords.Find).OfType<string>(), secret => Assert.DoesNotContain(secret, run.Data + run.Talk, StringComparison.Ordinal));
        await Snapshot.MatchesAsync(verb, run.Json, optional);
    }
}
