using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>The native migrator, built once, alone in a folder.</summary>
public sealed class NativeMigrator : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire native ");

    internal long Bytes => Program.Length;

    private FileInfo Program => Assert.Single(folder.GetFiles());

    public async ValueTask InitializeAsync()
    {
        var build = await Run.OfAsync("dotnet", ["build", "SkinSpire.Persistence.Migrator", "-t:SkinSpireMigrator", $"-p:SkinSpireMigratorFolder={folder.FullName}"]);
        Assert.True(build.ExitCode == 0, build.Output);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    internal Task<Run> RunAsync(string connection, params string[] arguments) => RunAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { ["SKINSPIRE_DATABASE"] = connection }, arguments);

    internal Task<Run> RunAsync(Dictionary<string, string?> variables, params string[] arguments) =>
        Run.OfAsync(Program.FullName, arguments, folder.FullName, CliRun.Clean(folder.FullName).Where(variable => !variables.ContainsKey(variable.Key)).Concat(variables).ToDictionary(StringComparer.Ordinal), TestContext.Current.CancellationToken);
}
