using Npgsql;
using SkinSpire.Persistence.Management.Scratch;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Restoring;

/// <summary>Databases change places although somebody is in one whom the role may not end, when that one goes soon.</summary>
public sealed class DatabaseSwapTests(PostgresServer server)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_that_cannot_be_ended_is_waited_for_and_one_that_stays_leaves_everything_as_it_was()
    {
        await using var database = await server.NewDatabaseAsync();
        var name = new NpgsqlConnectionStringBuilder(database.MigratorConnectionString).Database!;
        await using var scratch = await ScratchDatabase.CreateAsync(database.MigratorConnectionString, "new", Ct);
        var monitoring = await database.OpenAsSuperuserAsync();

        await Assert.ThrowsAsync<DatabaseInUseException>(() => scratch.TakePlaceAsync(name, former: null, Ct));
        Assert.Equal(1L, await monitoring.ScalarAsync($"select count(*) from pg_database where datname = '{scratch.Name}'"));

        var refused = await AttemptAsync(monitoring);
        var exchanged = scratch.TakePlaceAsync(name, former: null, Ct);
        while (!exchanged.IsCompleted && Equals(refused, await AttemptAsync(monitoring)))
        {
            await Task.Delay(10, Ct);
        }

        await monitoring.DisposeAsync();
        Assert.NotEqual(name, await exchanged);

        await using var migrator = await database.OpenAsMigratorAsync();
        Assert.Null(await migrator.ScalarAsync("select to_regnamespace('clinic')::text"));
        await scratch.DropAsync(await exchanged);
    }

    // When sessions were last tried to be ended, and could not be.
    private static Task<object?> AttemptAsync(Session monitoring) =>
        monitoring.ScalarAsync("select max(query_start) from pg_stat_activity where query like 'select pg_catalog.pg_terminate_backend(pid,%' and state = 'idle'");
}
