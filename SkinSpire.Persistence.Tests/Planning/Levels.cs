using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>What a database is at each migration; every runner is held to it.</summary>
internal sealed class Levels(IReadOnlyList<Level> expected)
{
    private static readonly IReadOnlyList<string> Ids = ["0", .. KnownMigrations.Ids];

    /// <summary>The newest.</summary>
    internal static string Last => Ids[^1];

    /// <summary>Goes up by <c>MigrateAsync</c>, a migration at a time, and looks each time.</summary>
    internal static async Task<Levels> OfAsync(PostgresServer server)
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        var levels = new List<Level>();
        foreach (var id in Ids)
        {
            await Runners.RunAsync("MigrateAsync", database, "0", id);
            levels.Add(await Level.OfAsync(database));
        }

        return new Levels(levels);
    }

    /// <summary>From every level up to the newest by one runner, and down again.</summary>
    internal async Task ProveAsync(PostgresServer server, string runner)
    {
        foreach (var id in Ids.SkipLast(1))
        {
            await using var database = await server.NewDatabaseAsync(migrated: false);
            await Runners.RunAsync("MigrateAsync", database, "0", id);
            await Runners.RunAsync(runner, database, id, Last);
            expected[^1].Check(await Level.OfAsync(database));

            await Runners.RunAsync(runner, database, Last, id);
            expected[Ids.ToList().IndexOf(id)].Check(await Level.OfAsync(database));
        }
    }

    /// <summary>Up and down in one database, each step by the next runner.</summary>
    internal async Task ProveInTurnsAsync(PostgresServer server, params IReadOnlyList<string> runners)
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        var (at, turn) = (0, 0);
        foreach (var to in new[] { 1, 2, 1, 3, Ids.Count - 1, 2, 0, Ids.Count - 1 })
        {
            await Runners.RunAsync(runners[turn++ % runners.Count], database, Ids[at], Ids[to]);
            expected[to].Check(await Level.OfAsync(database));
            at = to;
        }
    }

    /// <summary>The newest, and each migration applied once.</summary>
    internal async Task CheckOnceAsync(TestDatabase database)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        Assert.Equal((long)KnownMigrations.Ids.Count, await superuser.ScalarAsync("select count(*) from clinic.migration_journal"));
        expected[^1].Check(await Level.OfAsync(database));
    }
}
