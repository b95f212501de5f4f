using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Management.Scripting;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>The journal keeps how each migration is taken back, whoever applied it.</summary>
public sealed class JournalTests(PostgresServer server) : IDisposable
{
    private const string First = "20261124231038_WaysBack";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire-journal-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task MigrateAsync_keeps_each_way_back_with_its_hash()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using (var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase(database.MigratorConnectionString).Options))
        {
            await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(Expected(), await KeptWaysBack.OfAsync(database));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_script_of_psql_keeps_the_same(bool idempotent)
    {
        var file = Path.Combine(folder.FullName, "clinic.sql");
        await File.WriteAllTextAsync(file, MigrationScript.Write(idempotent: idempotent).Sql, TestContext.Current.CancellationToken);
        await using var database = await server.NewDatabaseAsync(migrated: false);

        await Psql.RunAsync(database, file);

        Assert.Equal(Expected(), await KeptWaysBack.OfAsync(database));
    }

    [Fact]
    public async Task A_history_row_of_another_hand_has_none()
    {
        await using var database = await server.NewDatabaseAsync();
        await using var migrator = await database.OpenAsMigratorAsync();

        await migrator.ExecuteAsync(
            """
            begin;
            set local skinspire.way_back = '{"migration":"20990101000001_Other","sha256":"x","script":{}}';
            insert into clinic.migrations_history values ('20990101000002_Mine', '10');
            commit;
            """);

        Assert.Equal("", await migrator.ScalarAsync("select coalesce(down_sha256, '') from clinic.migration_journal where migration_id = '20990101000002_Mine'"));
    }

    private static IEnumerable<KeptWayBack> Expected() =>
        ClinicPlan.Make().Migrations.Where(migration => string.CompareOrdinal(migration.Id, First) >= 0).Select(migration => new KeptWayBack(migration.Id, migration.DownSha256, migration.Down.Sha256));
}
