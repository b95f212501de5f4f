using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Migrations;

/// <summary><c>dotnet ef</c> from the repository's root, with the project and nothing else.</summary>
public sealed class DotnetEfTests(PostgresServer server)
{
    private static readonly string[] Project = ["--project", "SkinSpire.Persistence.Migrations", "--no-build", "--configuration", Repository.Configuration];

    private static long Migrations => KnownMigrations.Ids.Count;

    [Fact]
    public async Task The_idempotent_script_gives_the_same_catalog_and_run_again_changes_nothing()
    {
        await using var expected = await server.NewDatabaseAsync();
        await using var database = await server.NewDatabaseAsync(migrated: false);
        var script = Path.GetTempFileName();
        await EfAsync(database, "migrations", "script", "--idempotent", "--output", script);

        await Psql.RunAsync(database, script);
        Assert.Equal([], (await expected.FingerprintAsync()).Compare(await database.FingerprintAsync()));
        var journal = await JournalAsync(database);
        await Psql.RunAsync(database, script);

        Assert.Equal([], (await expected.FingerprintAsync()).Compare(await database.FingerprintAsync()));
        Assert.Equal((Migrations, Migrations), (journal, await JournalAsync(database)));
        File.Delete(script);
    }

    [Fact]
    public async Task The_bundle_migrates_and_executed_again_changes_nothing()
    {
        await using var expected = await server.NewDatabaseAsync();
        await using var database = await server.NewDatabaseAsync(migrated: false);
        var folder = Directory.CreateTempSubdirectory("skinspire-bundle-").FullName;
        var bundle = Path.Combine(folder, "efbundle");
        await BundleAsync(bundle);
        Assert.Contains("Skipping target \"SkinSpireMigrationBundle\" because all output files are up-to-date", await BundleAsync(bundle), StringComparison.Ordinal);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var run = await Run.OfAsync(bundle, [], folder, Environment(database), TestContext.Current.CancellationToken);
            Assert.True(run.ExitCode == 0, run.Output);
            Assert.Equal([], (await expected.FingerprintAsync()).Compare(await database.FingerprintAsync()));
        }

        Assert.Equal(Migrations, await JournalAsync(database));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_update_migrates_down_and_up_by_name()
    {
        await using var expected = await server.NewDatabaseAsync();
        await using var database = await server.NewDatabaseAsync(migrated: false);

        await EfAsync(database, "database", "update");
        await EfAsync(database, "database", "update", "ClinicSchema");
        await EfAsync(database, "database", "update");

        Assert.Equal([], (await expected.FingerprintAsync()).Compare(await database.FingerprintAsync()));
        // Applied, all but the first reverted, and applied again.
        Assert.Equal((3 * Migrations) - 2, await JournalAsync(database));
    }

    [Fact]
    public async Task The_model_has_no_pending_changes()
    {
        var run = await Run.OfAsync("dotnet", ["ef", "migrations", "has-pending-model-changes", .. Project], ct: TestContext.Current.CancellationToken);

        Assert.True(run.ExitCode == 0, run.Output);
    }

    private static async Task EfAsync(TestDatabase database, params string[] arguments)
    {
        var run = await Run.OfAsync("dotnet", ["ef", .. arguments, .. Project], environment: Environment(database), ct: TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, run.Output);
    }

    // By the target that wraps EF's own command.
    private static async Task<string> BundleAsync(string file)
    {
        var run = await Run.OfAsync(
            "dotnet",
            ["build", "SkinSpire.Persistence.Migrations", "--no-restore", "-t:SkinSpireMigrationBundle", "-verbosity:detailed", $"-p:Configuration={Repository.Configuration}", $"-p:SkinSpireMigrationBundleFile={file}", "-p:BuildProjectReferences=false"],
            ct: TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, run.Output);
        return run.Output;
    }

    private static async Task<long> JournalAsync(TestDatabase database)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        return (long)(await superuser.ScalarAsync("select count(*) from clinic.migration_journal"))!;
    }

    private static Dictionary<string, string?> Environment(TestDatabase database) => new() { ["SKINSPIRE_DATABASE"] = database.MigratorConnectionString };
}
