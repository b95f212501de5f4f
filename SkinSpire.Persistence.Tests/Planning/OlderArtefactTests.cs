using System.Text.Json;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Planning;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>A migration of the next release is taken back by this one, which does not have it.</summary>
public sealed class OlderArtefactTests(PostgresServer server) : IAsyncLifetime
{
    private const string Newer = "20990101000000_Newer";

    private readonly string plan = Path.GetTempFileName();
    private TestDatabase? database;

    private TestDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllBytesAsync(plan, NextRelease().Write(), TestContext.Current.CancellationToken);
        database = await server.NewDatabaseAsync();
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(plan);
        return Database.DisposeAsync();
    }

    [Fact]
    public async Task It_is_taken_back_by_what_the_journal_keeps()
    {
        var before = await Level.OfAsync(Database);
        await ApplyAsync();
        var status = await MigratorRun.OfAsync(Database, "status");
        Assert.Equal(8, status.ExitCode);
        Assert.Contains($"unknown {Newer}\n", status.Data, StringComparison.Ordinal);
        Assert.Equal((5, "SSP4208"), await RunAsync("update"));

        var dry = await MigratorRun.OfAsync(Database, "rollback", "--to", KnownMigrations.Ids[^1], "--dry-run");
        Assert.Equal("-- 1 migrations are reverted; 3 rows in 1 tables and 0 values in 0 columns are lost.", dry.Data.Split('\n')[0]);
        Assert.Contains("drop table clinic.newer;", dry.Data, StringComparison.Ordinal);

        Assert.Equal((5, "SSP4204"), await RunAsync("rollback", "--to", KnownMigrations.Ids[^1]));
        Assert.Equal((0, null), await RunAsync("rollback", "--to", KnownMigrations.Ids[^1], "--yes"));
        before.Check(await Level.OfAsync(Database));
    }

    [Theory]
    [InlineData("SSP3603", "update clinic.migration_journal set down_script = jsonb_set(down_script, '{statements,0,sql}', '\"drop table clinic.patients cascade\"')")]
    [InlineData("SSP3603", "update clinic.migration_journal set down_script = jsonb_set(down_script, '{statements,0,inTransaction}', 'false')")]
    [InlineData("SSP3603", "update clinic.migration_journal set down_sha256 = null")]
    [InlineData("SSP3602", "update clinic.migration_journal set down_script = null")]
    [InlineData("SSP3602", "delete from clinic.migration_journal")]
    public async Task What_is_not_as_it_was_written_is_refused(string code, string change)
    {
        await ApplyAsync();
        await using var superuser = await Database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync($"{change} where migration_id = '{Newer}'");
        var before = await Level.OfAsync(Database);

        Assert.Equal((5, code), await RunAsync("rollback", "--to", KnownMigrations.Ids[^1], "--yes"));

        before.Check(await Level.OfAsync(Database));
    }

    [Fact]
    public async Task One_that_has_no_way_back_says_why()
    {
        var forever = NextRelease(new WayBack([], [], "It cannot be taken back."));
        await File.WriteAllBytesAsync(plan, forever.Write(), TestContext.Current.CancellationToken);
        await ApplyAsync();

        var run = await MigratorRun.OfAsync(Database, "rollback", "--to", KnownMigrations.Ids[^1], "--yes");

        Assert.Equal((5, "SSP3602"), (run.ExitCode, run.Error));
        Assert.Contains("It cannot be taken back.", run.Talk, StringComparison.Ordinal);
    }

    private async Task ApplyAsync()
    {
        Assert.Equal((0, null), await RunAsync("update", "--plan", plan));
    }

    private async Task<(int ExitCode, string? Error)> RunAsync(params string[] arguments)
    {
        var run = await MigratorRun.OfAsync(Database, arguments);
        return (run.ExitCode, run.Error);
    }

    private static ReleasePlan NextRelease(WayBack? back = null)
    {
        var known = ClinicPlan.Make();
        back ??= new WayBack([new("drop table clinic.newer;", true), new($"DELETE FROM clinic.migrations_history WHERE migration_id = '{Newer}';", true)], ["newer"], Irreversible: null);
        var handed = JsonSerializer.Serialize(new HandedWayBack(Newer, back.Sha256, back), PlanJson.Default.HandedWayBack);
        MigrationStatement[] up =
        [
            new("create table clinic.newer (id int primary key);", true),
            new("insert into clinic.newer values (1), (2), (3);", true),
            new($"SET LOCAL skinspire.way_back = '{handed}';\nINSERT INTO clinic.migrations_history (migration_id, product_version) VALUES ('{Newer}', '10.0.15');", true),
        ];
        return known with { Migrations = [.. known.Migrations, new ReleaseMigration(Newer, "10.0.15", StatementHash.Of(up), back.Sha256, up, back)] };
    }
}
