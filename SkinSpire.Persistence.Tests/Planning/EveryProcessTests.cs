using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>As <see cref="EveryRunnerTests"/>, of EF's own programs, which take seconds each; and all five together.</summary>
[Trait("Category", "Native")]
public sealed class EveryProcessTests(PostgresServer server, ClinicBundle bundle) : IClassFixture<ClinicBundle>
{
    [Fact]
    public async Task The_bundle_up_from_every_level_and_down_to_every_level() => await (await Levels.OfAsync(server)).ProveAsync(server, bundle.Program);

    [Fact]
    public async Task Dotnet_ef_up_from_every_level_and_down_to_every_level() => await (await Levels.OfAsync(server)).ProveAsync(server, "dotnet ef");

    [Fact]
    public async Task All_five_in_turns() => await (await Levels.OfAsync(server)).ProveInTurnsAsync(server, bundle.Program, "psql", "dotnet ef", "migrator", "MigrateAsync");

    [Fact]
    public async Task All_five_at_once()
    {
        var levels = await Levels.OfAsync(server);
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using var holder = await database.OpenAsMigratorAsync();
        await holder.ExecuteAsync($"select pg_advisory_lock({History.MigrationLock.Key})");

        string[] runners = [bundle.Program, "dotnet ef", "migrator", "MigrateAsync", "psql"];
        var runs = runners.Concat(runners).Select(runner => runner == "psql" ? Runners.ScriptAsync(database, idempotent: true) : Runners.RunAsync(runner, database, "0", Levels.Last)).ToList();
        while ((long)(await holder.ScalarAsync("select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"))! < runs.Count)
        {
            Assert.DoesNotContain(runs, run => run.IsCompleted);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await holder.ExecuteAsync("select pg_advisory_unlock_all()");
        await Task.WhenAll(runs);

        await levels.CheckOnceAsync(database);
    }
}
