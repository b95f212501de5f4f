using SkinSpire.Persistence.Management.Scripting;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Build;

/// <summary>The script as a build makes it.</summary>
public sealed class MigrationScriptTargetTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire script ");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task It_is_what_the_tool_writes_and_is_not_written_again()
    {
        var file = Path.Combine(folder.FullName, "new", "clinic.sql");

        Assert.DoesNotContain("Skipping target \"SkinSpireMigrationScript\"", await BuildAsync(file), StringComparison.Ordinal);
        Assert.Equal(MigrationScript.Write(idempotent: true).Sql, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Contains("Skipping target \"SkinSpireMigrationScript\" because all output files are up-to-date", await BuildAsync(file), StringComparison.Ordinal);
    }

    private static async Task<string> BuildAsync(string file)
    {
        var run = await Run.OfAsync(
            "dotnet",
            ["build", "SkinSpire.Persistence.Migrations", "--no-restore", "-t:SkinSpireMigrationScript", "-verbosity:detailed", $"-p:Configuration={Repository.Configuration}", $"-p:SkinSpireMigrationScriptFile={file}", "-p:BuildProjectReferences=false"],
            ct: TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, run.Output);
        return run.Output;
    }
}
