using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Build;

/// <summary>Every version of a SQL unit is whole, and versions have no gap: the build names the file that is missing.</summary>
public sealed class SqlUnitGateTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire units ");

    public SqlUnitGateTests()
    {
        File.WriteAllText(
            Path.Combine(folder.FullName, "Units.proj"),
            $"""
             <Project>
               <PropertyGroup><BaseIntermediateOutputPath>obj/</BaseIntermediateOutputPath></PropertyGroup>
               <Import Project="{Path.Combine(Repository.Root, "build", "SqlResources.targets")}" />
             </Project>
             """);
        Directory.CreateDirectory(Path.Combine(folder.FullName, "obj"));
        Write("v1.up", "v1.down", "v1.verify", "v2.up", "v2.down", "v2.verify");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Whole_units_pass_and_are_not_looked_at_again()
    {
        Assert.DoesNotContain("Skipping target", await CheckAsync(0), StringComparison.Ordinal);
        Assert.Contains("Skipping target \"SkinSpireVerifySqlUnits\"", await CheckAsync(0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1.down")]
    [InlineData("v1.verify")]
    [InlineData("v2.up")]
    public async Task A_file_that_goes_is_named_until_it_is_back(string part)
    {
        await CheckAsync(0);

        File.Delete(Sql(part));
        Assert.Contains($"{Sql(part)} : error SSP0102: Sql/Triggers/stamp/{part}.sql is missing.", await CheckAsync(1), StringComparison.Ordinal);
        Assert.Contains("error SSP0102", await CheckAsync(1), StringComparison.Ordinal);
        await CheckAsync(0, "-p:SkinSpireVerifySqlUnits=false");
        await CheckAsync(0, "-p:DesignTimeBuild=true");

        Write(part);
        await CheckAsync(0);
    }

    [Fact]
    public async Task A_version_that_is_left_out_and_a_name_that_is_none_are_told_together()
    {
        Write("v4.up", "v4.down", "v4.verify", "v4.dwon");

        var output = await CheckAsync(1);

        Assert.Contains("error SSP0102: Sql/Triggers/stamp/v3.up.sql is missing.", output, StringComparison.Ordinal);
        Assert.Contains("error SSP0102: Sql/Triggers/stamp/v4.dwon.sql is no file of a SQL unit.", output, StringComparison.Ordinal);
    }

    private string Sql(string part) => Path.Combine(folder.FullName, "Sql", "Triggers", "stamp", $"{part}.sql");

    private void Write(params string[] parts)
    {
        foreach (var part in parts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Sql(part))!);
            File.WriteAllText(Sql(part), "select 1;\n");
        }
    }

    private async Task<string> CheckAsync(int exitCode, params string[] options)
    {
        var run = await Run.OfAsync("dotnet", ["msbuild", "Units.proj", "-t:SkinSpireVerifySqlUnits", "-v:detailed", "-tl:off", .. options], folder.FullName, ct: TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == exitCode, run.Output);
        return run.Output;
    }
}
