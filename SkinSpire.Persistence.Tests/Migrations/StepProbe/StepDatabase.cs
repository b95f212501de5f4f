using System.Diagnostics;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Migrations.StepProbe;

/// <summary>A database of the step probe at its first migration, and ways to end a run in the middle of the second.</summary>
internal sealed class StepDatabase(TestDatabase database) : IAsyncDisposable
{
    internal TestDatabase Database { get; } = database;

    internal static async Task<StepDatabase> CreateAsync(PostgresServer server)
    {
        var database = new StepDatabase(await server.NewDatabaseAsync(migrated: false));
        await database.RunAsync("StepOne");
        return database;
    }

    internal Task<MigrationReport> RunAsync(string? target = null) =>
        StepContext.Migrator(Database.MigratorConnectionString).RunAsync(target, ct: TestContext.Current.CancellationToken);

    internal Task<StepState> StateAsync() => StepState.OfAsync(Database);

    internal async Task ExecuteAsync(string sql)
    {
        await using var superuser = await Database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync(sql);
    }

    /// <summary>A concurrent build waits for every older snapshot, and locks no table meanwhile.</summary>
    internal async Task<Session> BlockIndexAsync()
    {
        var session = await Database.OpenAsSuperuserAsync();
        await session.ExecuteAsync("begin isolation level repeatable read");
        await session.ExecuteAsync("select 1");
        return session;
    }

    /// <summary>Cancels while the update outside of a transaction runs.</summary>
    internal async Task InterruptUpdateAsync()
    {
        await using var session = await Database.OpenAsSuperuserAsync();
        await session.ExecuteAsync(
            """
            select pg_advisory_lock(1);
            create function public.hold() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock_shared(1); return new; end';
            create trigger hold before update on clinic.step for each row execute function public.hold();
            """);
        await CancelAsync("%counted + 1%");
        await session.ExecuteAsync("drop function public.hold cascade");
    }

    /// <summary>Cancels, on the way down, before the index is dropped.</summary>
    internal async Task InterruptDropAsync()
    {
        await using var session = await Database.OpenAsSuperuserAsync();
        await session.ExecuteAsync(
            """
            select pg_advisory_lock(1);
            create function public.hold() returns event_trigger language plpgsql as 'begin perform pg_advisory_xact_lock_shared(1); end';
            create event trigger hold on ddl_command_start when tag in ('DROP INDEX') execute function public.hold();
            """);
        await CancelAsync("%drop index%", "StepOne");
        await session.ExecuteAsync("drop function public.hold cascade");
    }

    /// <summary>Cancels a run when a statement waits.</summary>
    internal async Task<RunInterruptedException> CancelAsync(string statement, string? target = null)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = StepContext.Migrator(Database.MigratorConnectionString).RunAsync(target, ct: cancel.Token);
        await WaitForAsync(statement);
        await cancel.CancelAsync();
        return await Assert.ThrowsAsync<RunInterruptedException>(() => running);
    }

    internal async Task WaitForAsync(string statement)
    {
        await using var superuser = await Database.OpenAsSuperuserAsync();
        var clock = Stopwatch.StartNew();
        while (!(bool)(await superuser.ScalarAsync("select exists (select from pg_stat_activity where datname = current_database() and query ilike $1 and wait_event_type = 'Lock' and pid <> pg_backend_pid())", statement))!)
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{statement} never waited.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
