using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>Whoever migrates, from wherever, up or down: the catalog, the history and the ways back are the same.</summary>
public sealed class EveryRunnerTests(PostgresServer server)
{
    [Theory]
    [InlineData("MigrateAsync")]
    [InlineData("psql")]
    [InlineData("migrator")]
    public async Task Up_from_every_level_and_down_to_every_level(string runner) => await (await Levels.OfAsync(server)).ProveAsync(server, runner);

    [Fact]
    public async Task In_turns() => await (await Levels.OfAsync(server)).ProveInTurnsAsync(server, "migrator", "MigrateAsync", "psql", "dotnet ef");

    [Fact]
    public async Task Ten_migrators_at_once_beside_a_run_of_EF()
    {
        var levels = await Levels.OfAsync(server);
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using var holder = await database.OpenAsMigratorAsync();
        await holder.ExecuteAsync($"select pg_advisory_lock({History.MigrationLock.Key})");

        var runs = Enumerable.Range(0, 10).Select(_ => MigratorRun.OfAsync(database, "update")).ToList();
        await AllWaitAsync(holder, runs);
        var ef = Runners.RunAsync("MigrateAsync", database, "0", Levels.Last);
        await holder.ExecuteAsync("select pg_advisory_unlock_all()");
        await ef;

        Assert.All(await Task.WhenAll(runs), run => Assert.True(run.ExitCode == 0, run.Talk));
        await levels.CheckOnceAsync(database);
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
