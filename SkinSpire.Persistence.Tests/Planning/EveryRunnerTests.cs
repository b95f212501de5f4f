using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>Whoever migrates, from wherever, up or down: the catalog, the history and the ways back are the same.</summary>
public sealed class EveryRunnerTests(PostgresServer server)
{
    private static readonly IReadOnlyList<string> Levels = ["0", .. KnownMigrations.Ids];

    [Theory]
    [InlineData("MigrateAsync")]
    [InlineData("psql")]
    [InlineData("migrator")]
    public async Task Up_from_every_level_and_down_to_every_level(string runner)
    {
        var expected = await LevelsAsync();
        foreach (var level in Levels.SkipLast(1))
        {
            await using var database = await server.NewDatabaseAsync(migrated: false);
            await Runners.RunAsync("MigrateAsync", database, "0", level);
            await Runners.RunAsync(runner, database, level, Levels[^1]);
            expected[^1].Check(await Level.OfAsync(database));

            await Runners.RunAsync(runner, database, Levels[^1], level);
            expected[Levels.ToList().IndexOf(level)].Check(await Level.OfAsync(database));
        }
    }

    [Fact]
    public async Task In_turns()
    {
        var expected = await LevelsAsync();
        await using var database = await server.NewDatabaseAsync(migrated: false);
        string[] runners = ["migrator", .. Runners.Quick, "dotnet ef"];
        var at = 0;
        foreach (var to in new[] { 1, 2, 1, 3, Levels.Count - 1, 2, 0, Levels.Count - 1 })
        {
            await Runners.RunAsync(runners[to % runners.Length], database, Levels[at], Levels[to]);
            expected[to].Check(await Level.OfAsync(database));
            at = to;
        }
    }

    [Fact]
    public async Task Ten_migrators_at_once_beside_a_run_of_EF()
    {
        var expected = await LevelsAsync();
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using var holder = await database.OpenAsMigratorAsync();
        await holder.ExecuteAsync($"select pg_advisory_lock({History.MigrationLock.Key})");

        var runs = Enumerable.Range(0, 10).Select(_ => MigratorRun.OfAsync(database, "update")).ToList();
        await AllWaitAsync(holder, runs);
        var ef = Runners.RunAsync("MigrateAsync", database, "0", Levels[^1]);
        await holder.ExecuteAsync("select pg_advisory_unlock_all()");
        await ef;

        Assert.All(await Task.WhenAll(runs), run => Assert.True(run.ExitCode == 0, run.Talk));
        Assert.Equal((long)KnownMigrations.Ids.Count, await holder.ScalarAsync("select count(*) from clinic.migration_journal"));
        expected[^1].Check(await Level.OfAsync(database));
    }

    private async Task<List<Level>> LevelsAsync()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        var levels = new List<Level>();
        foreach (var level in Levels)
        {
            await Runners.RunAsync("MigrateAsync", database, "0", level);
            levels.Add(await Level.OfAsync(database));
        }

        return levels;
    }

    private static async Task AllWaitAsync(Session session, List<Task<CliRun>> runs)
    {
        while ((long)(await session.ScalarAsync("select count(*) from pg_stat_activity where datname = current_database() and application_name = 'skinspire-migrator'"))! < runs.Count)
        {
            Assert.DoesNotContain(runs, run => run.IsCompleted);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
