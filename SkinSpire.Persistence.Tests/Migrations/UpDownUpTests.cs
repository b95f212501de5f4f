using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Migrations;

/// <summary>Every migration goes down as well as up, on a database with rows in every table.</summary>
public sealed class UpDownUpTests(PostgresServer server)
{
    [Fact]
    public async Task Every_level_has_the_same_catalog_on_the_way_down_and_up_again()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        var migrator = new DatabaseMigrator(database.MigratorConnectionString);
        await migrator.RunAsync(DatabaseMigrator.Empty, ct: TestContext.Current.CancellationToken);
        var levels = await ClimbAsync(database, migrator, [DatabaseMigrator.Empty, .. (await migrator.StatusAsync(TestContext.Current.CancellationToken)).Pending]);
        await EveryTable.FillAsync(database);

        await CompareAsync(database, migrator, Enumerable.Reverse(levels).Skip(1));
        await CompareAsync(database, migrator, levels.Skip(1));
    }

    [Fact]
    public async Task Every_table_has_rows_when_the_way_down_begins()
    {
        await using var database = await server.NewDatabaseAsync();

        await EveryTable.FillAsync(database);

        Assert.Equal([], await EveryTable.EmptyOnesAsync(database));
    }

    private static async Task<List<(string Target, Management.Fingerprinting.CatalogFingerprint Catalog)>> ClimbAsync(
        TestDatabase database, DatabaseMigrator migrator, IEnumerable<string> targets)
    {
        var levels = new List<(string, Management.Fingerprinting.CatalogFingerprint)>();
        foreach (var target in targets)
        {
            await migrator.RunAsync(target, ct: TestContext.Current.CancellationToken);
            levels.Add((target, await database.FingerprintAsync()));
        }

        return levels;
    }

    private static async Task CompareAsync(
        TestDatabase database, DatabaseMigrator migrator, IEnumerable<(string Target, Management.Fingerprinting.CatalogFingerprint Catalog)> levels)
    {
        foreach (var (target, catalog) in levels)
        {
            await migrator.RunAsync(target, ct: TestContext.Current.CancellationToken);
            var now = await database.FingerprintAsync();
            Assert.Equal([], catalog.Compare(now));
            Assert.Equal(catalog.Hash, now.Hash);
        }
    }
}
