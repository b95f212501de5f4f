using System.Diagnostics;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations.StepProbe;

namespace SkinSpire.Persistence.Tests.Migrations;

/// <summary>A migration that cannot be one transaction, ended in its middle in every way: the next run goes on where it was, and no step runs twice.</summary>
public sealed class CheckpointTests(PostgresServer server) : IAsyncLifetime
{
    private TestDatabase? database;

    private TestDatabase Database => database!;

    private DatabaseMigrator Migrator => StepContext.Migrator(Database.MigratorConnectionString);

    public async ValueTask InitializeAsync()
    {
        database = await server.NewDatabaseAsync(migrated: false);
        await Migrator.RunAsync("StepOne", ct: TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task It_goes_up_and_down_and_up_and_leaves_no_checkpoint()
    {
        await RunAsync();
        Assert.Equal(StepState.Complete, await StepState.OfAsync(Database));

        await RunAsync("StepOne");
        Assert.Equal(new StepState("id,note,counted", "1,1", "missing", 1, HalfDone: false), await StepState.OfAsync(Database));

        await RunAsync();
        Assert.Equal(StepState.Complete with { Counted = "2,2" }, await StepState.OfAsync(Database));
    }

    [Fact]
    public async Task Cancelled_while_its_index_is_built_it_is_gone_on_with()
    {
        await using (await BlockIndexAsync())
        {
            var error = await CancelAsync("%CREATE UNIQUE INDEX%");
            Assert.Contains("20260101000002_StepTwo is half done", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(new StepState("id,note,counted,before", "1,1", "invalid", 1, HalfDone: true), await StepState.OfAsync(Database));
        await RunAsync();
        Assert.Equal(StepState.Complete, await StepState.OfAsync(Database));
    }

    [Fact]
    public async Task A_run_whose_server_process_ends_goes_on_by_itself()
    {
        await using var blocker = await BlockIndexAsync();
        var running = RunAsync();
        await WaitForAsync("%CREATE UNIQUE INDEX%");
        await using (var superuser = await Database.OpenAsSuperuserAsync())
        {
            await superuser.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%CREATE UNIQUE INDEX%' and pid <> pg_backend_pid()");
        }

        await blocker.DisposeAsync();
        await running;

        Assert.Equal(StepState.Complete, await StepState.OfAsync(Database));
    }

    [Fact]
    public async Task A_statement_that_fails_says_where_and_is_gone_on_with_when_the_cause_is_gone()
    {
        await using var superuser = await Database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("insert into clinic.step (id, note) values (3, 'two')");

        var error = await Assert.ThrowsAsync<MigrationHalfDoneException>(() => RunAsync());
        Assert.Equal(("SSP3202", "20260101000002_StepTwo"), (error.Code, error.Migration));
        Assert.Contains("line 3 failed with SQLSTATE 23505", error.Message, StringComparison.Ordinal);
        Assert.Contains("CREATE UNIQUE INDEX CONCURRENTLY ux_step_note", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("two", error.Message, StringComparison.Ordinal);

        await superuser.ExecuteAsync("delete from clinic.step where id = 3");
        await RunAsync();
        Assert.Equal(StepState.Complete, await StepState.OfAsync(Database));
    }

    [Fact]
    public async Task A_statement_that_fails_in_a_transaction_names_migration_line_and_state()
    {
        await using var superuser = await Database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("insert into clinic.step (id, note) values (3, 'three')");

        var error = await Assert.ThrowsAsync<MigrationFailedException>(() => RunAsync());

        Assert.Equal(("20260101000003_StepThree", 3), (error.Failed!.Migration, error.Failed.Line));
        Assert.StartsWith("do $body$", error.Failed.Statement, StringComparison.Ordinal);
        Assert.Contains("The database stands at 20260101000002_StepTwo: 1 of 2 are done", error.Message, StringComparison.Ordinal);
        Assert.Equal(new StepState("id,note,counted,before,after", "1,1,1", "valid", 2, HalfDone: false), await StepState.OfAsync(Database));
    }

    [Fact]
    public async Task An_interrupted_statement_that_nobody_can_judge_is_not_run_again()
    {
        await InterruptUpdateAsync();

        var error = await Assert.ThrowsAsync<MigrationHalfDoneException>(() => RunAsync());

        Assert.Contains("only its author can tell", error.Message, StringComparison.Ordinal);
        Assert.Equal(new StepState("id,note,counted,before", "0,0", "missing", 1, HalfDone: true), await StepState.OfAsync(Database));
    }

    [Theory]
    [InlineData("StepThree", "update clinic.migration_checkpoint set started_sha256 = 'other'")]
    [InlineData("StepThree", "update clinic.migration_checkpoint set migration_id = '20260101000009_Other'")]
    [InlineData("0", "select 1")]
    public async Task Nothing_else_runs_while_one_is_half_done(string target, string change)
    {
        await InterruptUpdateAsync();
        await using (var superuser = await Database.OpenAsSuperuserAsync())
        {
            await superuser.ExecuteAsync(change);
        }

        var before = await StepState.OfAsync(Database);
        await Assert.ThrowsAsync<MigrationHalfDoneException>(() => RunAsync(target));
        Assert.Equal(before, await StepState.OfAsync(Database));
    }

    private Task<MigrationReport> RunAsync(string? target = null) => Migrator.RunAsync(target, ct: TestContext.Current.CancellationToken);

    // A concurrent build waits for every older snapshot, and locks no table meanwhile.
    private async Task<Session> BlockIndexAsync()
    {
        var session = await Database.OpenAsSuperuserAsync();
        await session.ExecuteAsync("begin isolation level repeatable read");
        await session.ExecuteAsync("select 1");
        return session;
    }

    private async Task InterruptUpdateAsync()
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

    private async Task<RunInterruptedException> CancelAsync(string when)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = Migrator.RunAsync(ct: cancel.Token);
        await WaitForAsync(when);
        await cancel.CancelAsync();
        return await Assert.ThrowsAsync<RunInterruptedException>(() => running);
    }

    private async Task WaitForAsync(string query)
    {
        await using var superuser = await Database.OpenAsSuperuserAsync();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(30) && !(bool)(await superuser.ScalarAsync("select exists (select from pg_stat_activity where datname = current_database() and query ilike $1 and wait_event_type = 'Lock' and pid <> pg_backend_pid())", query))!)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
