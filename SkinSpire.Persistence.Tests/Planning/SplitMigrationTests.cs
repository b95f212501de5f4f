using SkinSpire.Persistence.Migrating;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations.StepProbe;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>A migration that cannot be one transaction: what the migrator began EF finishes, and the other way round.</summary>
public sealed class SplitMigrationTests(PostgresServer server) : IAsyncLifetime
{
    private readonly string plan = Path.GetTempFileName();
    private StepDatabase? database;

    private StepDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        await using (var context = StepContext.Detached())
        {
            await File.WriteAllBytesAsync(plan, new MigrationCompiler(context).Plan().Write(), TestContext.Current.CancellationToken);
        }

        database = await StepDatabase.CreateAsync(server);
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(plan);
        return Database.DisposeAsync();
    }

    [Fact]
    public async Task It_goes_up_and_down_and_up_and_leaves_no_checkpoint()
    {
        await DoneAsync("update");
        Assert.Equal(StepState.Complete, await Database.StateAsync());

        await DoneAsync("rollback", "--to", "StepOne", "--yes");
        Assert.Equal(new StepState("id,note,counted", "1,1", "missing", 1, HalfDone: false), await Database.StateAsync());

        await DoneAsync("update");
        Assert.Equal(StepState.Complete with { Counted = "2,2" }, await Database.StateAsync());
    }

    [Fact]
    public async Task Killed_while_its_index_is_built_it_is_finished_by_EF()
    {
        await KillAsync();
        Assert.Equal(new StepState("id,note,counted,before", "1,1", "invalid", 1, HalfDone: true), await Database.StateAsync());

        await Database.RunAsync();

        Assert.Equal(StepState.Complete, await Database.StateAsync());
    }

    [Fact]
    public async Task What_EF_left_half_done_the_migrator_finishes()
    {
        await using (await Database.BlockIndexAsync())
        {
            await Database.CancelAsync("%CREATE UNIQUE INDEX%");
        }

        Assert.Equal((10, "SSP3202"), await RunAsync("status"));
        await DoneAsync("update");

        Assert.Equal(StepState.Complete, await Database.StateAsync());
    }

    [Fact]
    public async Task Half_way_down_by_EF_it_is_taken_down_by_the_migrator()
    {
        await Database.RunAsync("StepTwo");
        await Database.InterruptDropAsync();
        Assert.True((await Database.StateAsync()).HalfDone);

        Assert.Equal((10, "SSP3202"), await RunAsync("update", "--to", "StepTwo"));
        await DoneAsync("rollback", "--to", "StepOne", "--yes");

        Assert.Equal(new StepState("id,note,counted", "1,1", "missing", 1, HalfDone: false), await Database.StateAsync());
    }

    [Fact]
    public async Task An_interrupted_statement_that_nobody_can_judge_is_not_run_again()
    {
        await Database.InterruptUpdateAsync();

        Assert.Equal((10, "SSP3202"), await RunAsync("update"));

        Assert.Equal(new StepState("id,note,counted,before", "0,0", "missing", 1, HalfDone: true), await Database.StateAsync());
    }

    [Fact]
    public async Task A_statement_that_fails_says_where_and_is_gone_on_with_when_the_cause_is_gone()
    {
        await Database.ExecuteAsync("insert into clinic.step (id, note) values (3, 'two')");

        var run = await MigratorRun.OfAsync(Database.Database, "update", "--plan", plan);
        Assert.Equal((10, "SSP3202"), (run.ExitCode, run.Error));
        Assert.Contains("line 3 failed with SQLSTATE 23505", run.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("'two'", run.Talk, StringComparison.Ordinal);

        await Database.ExecuteAsync("delete from clinic.step where id = 3");
        await DoneAsync("update");
        Assert.Equal(StepState.Complete, await Database.StateAsync());
    }

    [Fact]
    public async Task A_statement_that_fails_in_a_message_of_many_names_migration_line_and_state()
    {
        await Database.ExecuteAsync("insert into clinic.step (id, note) values (3, 'three')");

        var run = await MigratorRun.OfAsync(Database.Database, "update", "--plan", plan);

        Assert.Equal((7, "SSP3201"), (run.ExitCode, run.Error));
        Assert.Contains("The migration 20260101000003_StepThree failed at line 3", run.Talk, StringComparison.Ordinal);
        Assert.Contains("The statement was: do $body$", run.Talk, StringComparison.Ordinal);
        Assert.Contains("The database stands at 20260101000002_StepTwo: 1 of 2 are done", run.Talk, StringComparison.Ordinal);
        Assert.Equal(new StepState("id,note,counted,before,after", "1,1,1", "valid", 2, HalfDone: false), await Database.StateAsync());
    }

    [Fact]
    public async Task A_table_that_somebody_has_locked_is_waited_for_by_name_and_tried_again()
    {
        await using var holder = await Database.Database.OpenAsSuperuserAsync();
        await holder.ExecuteAsync("begin");
        await holder.ExecuteAsync("lock table clinic.step in access share mode");

        var running = MigratorRun.OfAsync(Database.Database, "update", "--plan", plan);
        await Database.WaitForAsync("%add column before%");
        await Task.Delay(TimeSpan.FromSeconds(6), TestContext.Current.CancellationToken);
        await holder.ExecuteAsync("rollback");
        var run = await running;

        Assert.True(run.ExitCode == 0, run.Talk);
        Assert.Contains(FormattableString.Invariant($"server process {holder.Connection.ProcessID},"), run.Talk, StringComparison.Ordinal);
        Assert.Contains("applying 20260101000002_StepTwo again", run.Talk, StringComparison.Ordinal);
        Assert.Equal(StepState.Complete, await Database.StateAsync());
    }

    private async Task KillAsync()
    {
        await using var blocker = await Database.BlockIndexAsync();
        using var process = MigratorRun.Start(Database.Database, "update", "--plan", plan);
        await Database.WaitForAsync("%CREATE UNIQUE INDEX%");
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Database.ExecuteAsync("select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = current_database() and application_name = 'skinspire-migrator'");
    }

    private async Task DoneAsync(params string[] arguments)
    {
        var run = await MigratorRun.OfAsync(Database.Database, [.. arguments, "--plan", plan]);
        Assert.True(run.ExitCode == 0, run.Talk);
    }

    private async Task<(int ExitCode, string? Error)> RunAsync(params string[] arguments)
    {
        var run = await MigratorRun.OfAsync(Database.Database, [.. arguments, "--plan", plan]);
        return (run.ExitCode, run.Error);
    }
}
