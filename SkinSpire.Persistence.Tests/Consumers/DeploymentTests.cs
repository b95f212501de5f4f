using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Packages;
using SkinSpire.Persistence.Tests.Planning;

namespace SkinSpire.Persistence.Tests.Consumers;

/// <summary>A deployment with nothing but a consumer's publish folder: the migrator beside the application, run before it starts.</summary>
[Collection(nameof(PackedCollection))]
public sealed class DeploymentTests(PublishedLab release, PostgresServer server) : IClassFixture<PublishedLab>
{
    [Fact]
    public async Task An_empty_database_is_brought_to_the_release_and_the_application_applies_its_module_and_serves()
    {
        await using var expected = await server.NewDatabaseAsync();
        await using var database = await server.NewDatabaseAsync(migrated: false);

        var update = await release.MigrateAsync(database.MigratorConnectionString, "update");

        Assert.True(update.ExitCode == 0, update.Talk);
        (await Level.OfAsync(expected)).Check(await Level.OfAsync(database));
        var early = await release.RunAsync(database, "list", "ALPHA");
        Assert.Equal((1, "SSP3005"), (early.ExitCode, early.Error));

        var migrated = await release.RunAsync(database, "migrate");
        Assert.True(migrated.ExitCode == 0, migrated.Talk);
        await TwoHospitals.CreateAsync(database);
        Assert.Equal(0, (await release.RunAsync(database, "order", "ALPHA", "PAT0001", "L-1", "Biopsy")).ExitCode);
        Assert.Equal("L-1 PAT0001 Biopsy, Ordered\n", (await release.RunAsync(database, "list", "ALPHA")).Data);
        Assert.Equal("", (await release.RunAsync(database, "list", "BETA")).Data);
    }

    [Fact]
    public async Task The_previous_release_s_database_keeps_its_rows()
    {
        await using var expected = await server.NewDatabaseAsync();
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await Runners.RunAsync("MigrateAsync", database, "0", KnownMigrations.Ids[^2]);
        var clinic = await TwoHospitals.CreateAsync(database);

        var update = await release.MigrateAsync(database.MigratorConnectionString, "update");

        Assert.True(update.ExitCode == 0, update.Talk);
        (await Level.OfAsync(expected)).Check(await Level.OfAsync(database));
        await using var app = await database.OpenAsApplicationAsync();
        Assert.Equal(["Kavitha", "Kavitha"], [await app.ScalarAsync(clinic.First, "select first_name from clinic.patients"), await app.ScalarAsync(clinic.Second, "select first_name from clinic.patients")]);
    }

    [Fact]
    public async Task A_database_at_the_release_is_left_as_it_is()
    {
        await using var database = await server.NewDatabaseAsync();
        Assert.Equal(0, (await release.MigrateAsync(database.MigratorConnectionString, "status")).ExitCode);
        Assert.Equal(0, (await release.MigrateAsync(database.MigratorConnectionString, "update")).ExitCode);
        var before = await Level.OfAsync(database);

        var again = await release.MigrateAsync(database.MigratorConnectionString, "update");

        Assert.Equal((0, "Nothing to do: the database is up to date.\n"), (again.ExitCode, again.Data));
        before.Check(await Level.OfAsync(database));
    }

    [Fact]
    public async Task Of_two_at_once_one_applies_and_the_other_finds_nothing_to_do()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);

        var both = await Task.WhenAll(release.MigrateAsync(database.MigratorConnectionString, "update"), release.MigrateAsync(database.MigratorConnectionString, "update"));

        Assert.All(both, run => Assert.True(run.ExitCode == 0, run.Talk));
        Assert.Equal(
            [FormattableString.Invariant($"{KnownMigrations.Ids.Count} migrations applied.\n"), "Nothing to do: the database is up to date.\n"],
            both.Select(run => run.Data).Order(StringComparer.Ordinal));
        await using var superuser = await database.OpenAsSuperuserAsync();
        Assert.Equal((long)KnownMigrations.Ids.Count, await superuser.ScalarAsync("select count(*) from clinic.migration_journal"));
    }

    [Fact]
    public async Task Another_environment_s_database_is_not_touched()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        Assert.Equal(0, (await release.MigrateAsync(database.MigratorConnectionString, "update", "--to", "OperationJournal")).ExitCode);
        var before = await Level.OfAsync(database);

        var wrong = await release.MigrateAsync(database.MigratorConnectionString, "update", "--env", "dev");

        Assert.Equal((5, "SSP4201"), (wrong.ExitCode, wrong.Error));
        before.Check(await Level.OfAsync(database));
    }

    [Theory]
    [InlineData("SSP4101", "Port=1")]
    [InlineData("SSP4102", "Username=skinspire_migrator;Password=not the word;Passfile=")]
    [InlineData("SSP4103", "Database=nowhere")]
    public async Task What_cannot_be_connected_to_is_said_without_a_password(string code, string change)
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);

        var run = await release.MigrateAsync(PublishedLab.With(database, change), "update");

        Assert.Equal((4, code), (run.ExitCode, run.Error));
        Assert.DoesNotContain("not the word", run.Talk + run.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_beside_it_brings_any_database_to_the_release_and_run_again_changes_nothing()
    {
        await using var expected = await server.NewDatabaseAsync();
        await using var empty = await server.NewDatabaseAsync(migrated: false);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await Psql.RunAsync(empty, release.Script);
            (await Level.OfAsync(expected)).Check(await Level.OfAsync(empty));
        }
    }
}
