using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.Build;

/// <summary>The database from MSBuild: what skinspire-db prints is passed on, its guards hold, and its exit code can be read.</summary>
public sealed class DatabaseTargetTests(PostgresServer server) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire msbuild ");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_database_is_updated_looked_at_and_filled()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);

        Assert.Contains("error SSP0106: skinspire-db status --env test ended with exit code 8.", await CallAsync(1, "Status", database), StringComparison.Ordinal);
        await CallAsync(0, "Update", database);
        Assert.Contains(KnownMigrations.Ids[^1], await CallAsync(0, "Status", database), StringComparison.Ordinal);
        await CallAsync(0, "Verify", database, "-p:SkinSpireDbOptions=--check triggers --check tenancy");
        await CallAsync(0, "Populate", database);

        await using var superuser = await database.OpenAsSuperuserAsync();
        Assert.Equal(2L, await superuser.ScalarAsync("select count(*) from clinic.hospital_directory"));
    }

    [Fact]
    public async Task A_reset_is_refused_until_it_is_confirmed()
    {
        await using var database = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(database);

        Assert.Contains("error SSP0106: skinspire-db reset --env test ended with exit code 5.", await CallAsync(1, "Reset", database), StringComparison.Ordinal);
        Assert.NotEqual(0L, await PatientsAsync(database));
        await CallAsync(0, "Reset", database, "-p:SkinSpireYes=true");

        Assert.Equal(0L, await PatientsAsync(database));
    }

    [Fact]
    public async Task The_error_of_the_tool_keeps_its_own_code()
    {
        var output = await CallAsync(1, "Verify", database: null);

        Assert.Contains("error SSP1002", output, StringComparison.Ordinal);
        Assert.Contains("error SSP0106: skinspire-db verify --env test ended with exit code 3.", output, StringComparison.Ordinal);
    }

    private static async Task<long> PatientsAsync(TestDatabase database)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        return (long)(await superuser.ScalarAsync("select count(*) from clinic.patients"))!;
    }

    // From the folder of somebody's own, with the tool of this build.
    private async Task<string> CallAsync(int exitCode, string verb, TestDatabase? database, params string[] options)
    {
        var variables = CliRun.Clean(folder.FullName);
        variables["SKINSPIRE_DATABASE"] = database?.MigratorConnectionString;
        var run = await Run.OfAsync(
            "dotnet",
            ["msbuild", Path.Combine(Repository.Root, "SkinSpire.Persistence.Cli"), $"-t:SkinSpireDb{verb}", "-p:SkinSpireEnvironment=test", $"-p:SkinSpireDatabaseTool=dotnet exec \"{CliRun.Tool}\"", "-tl:off", .. options],
            folder.FullName,
            variables,
            TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == exitCode, run.Output);
        return run.Output;
    }
}
