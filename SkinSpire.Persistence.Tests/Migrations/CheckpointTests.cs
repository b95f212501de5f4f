using SkinSpire.Persistence.Cli;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations.StepProbe;

namespace SkinSpire.Persistence.Tests.Migrations;

/// <summary>A migration that cannot be one transaction, ended in its middle in every way: the next run goes on where it was, and no step runs twice.</summary>
public sealed class CheckpointTests(PostgresServer server) : IAsyncLifetime
{
    private StepDatabase? database;

    private StepDatabase Database => database!;

    public async ValueTask InitializeAsync() => database = await StepDatabase.CreateAsync(server);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task It_goes_up_and_down_and_up_and_leaves_no_checkpoint()
    {
        await Database.RunAsync();
        Assert.Equal(StepState.Complete, await Database.StateAsync());

        await Database.RunAsync("StepOne");
        Assert.Equal(new StepState("id,note,counted", "1,1", "missing", 1, HalfDone: false), await Database.StateAsync());

        await Database.RunAsync();
        Assert.Equal(StepState.Complete with { Counted = "2,2" }, await Database.StateAsync());
    }

    [Fact]
    public async Task Cancelled_while_its_index_is_built_it_is_gone_on_with()
    {
        await using (await Database.BlockIndexAsync())
        {
            var error = await Database.CancelAsync("%CREATE UNIQUE INDEX%");
            Assert.Contains("20260101000002_StepTwo is half done", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(new StepState("id,note,counted,before", "1,1", "invalid", 1, HalfDone: true), await Database.StateAsync());
        await Database.RunAsync();
        Assert.Equal(StepState.Complete, await Database.StateAsync());
    }

    [Fact]
    public async Task A_run_whose_server_process_ends_goes_on_by_itself()
    {
        await using var blocker = await Database.BlockIndexAsync();
        var running = Database.RunAsync();
        await Database.WaitForAsync("%CREATE UNIQUE INDEX%");
        await Database.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%CREATE UNIQUE INDEX%' and pid <> pg_backend_pid()");
        await blocker.DisposeAsync();
        await running;

        Assert.Equal(StepState.Complete, await Database.StateAsync());
    }

    [Fact]
    public async Task A_statement_that_fails_says_where_and_is_gone_on_with_when_the_cause_is_gone()
    {
        await Database.ExecuteAsync("insert into clinic.step (id, note) values (3, 'two')");

        var error = await Assert.ThrowsAsync<MigrationHalfDoneException>(() => Database.RunAsync());
        Assert.Equal(("SSP3202", "20260101000002_StepTwo"), (error.Code, error.Migration));
        Assert.Contains("line 3 failed with SQLSTATE 23505", error.Message, StringComparison.Ordinal);
        Assert.Contains("CREATE UNIQUE INDEX CONCURRENTLY ux_step_note", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("two", error.Message, StringComparison.Ordinal);

        await Database.ExecuteAsync("delete from clinic.step where id = 3");
        await Database.RunAsync();
        Assert.Equal(StepState.Complete, await Database.StateAsync());
    }

    [Fact]
    public async Task A_statement_that_fails_in_a_transaction_names_migration_line_and_state()
    {
        await Database.ExecuteAsync("insert into clinic.step (id, note) values (3, 'three')");

        var error = await Assert.ThrowsAsync<MigrationFailedException>(() => Database.RunAsync());

        Assert.Equal(("20260101000003_StepThree", 3), (error.Failed!.Migration, error.Failed.Line));
        Assert.StartsWith("do $body$", error.Failed.Statement, StringComparison.Ordinal);
        Assert.Contains("The database stands at 20260101000002_StepTwo: 1 of 2 are done", error.Message, StringComparison.Ordinal);
        Assert.Equal(new StepState("id,note,counted,before,after", "1,1,1", "valid", 2, HalfDone: false), await Database.StateAsync());
    }

    [Fact]
    public async Task An_interrupted_statement_that_nobody_can_judge_is_not_run_again()
    {
        await Database.InterruptUpdateAsync();

        var error = await Assert.ThrowsAsync<MigrationHalfDoneException>(() => Database.RunAsync());

        Assert.Contains("only its author can tell", error.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCode.HalfDone, ExitCodes.Of(error));
        Assert.Equal(new StepState("id,note,counted,before", "0,0", "missing", 1, HalfDone: true), await Database.StateAsync());
    }

    [Theory]
    [InlineData("StepThree", "update clinic.migration_checkpoint set started_sha256 = 'other'")]
    [InlineData("StepThree", "update clinic.migration_checkpoint set migration_id = '20260101000009_Other'")]
    [InlineData("0", "select 1")]
    public async Task Nothing_else_runs_while_one_is_half_done(string target, string change)
    {
        await Database.InterruptUpdateAsync();
        await Database.ExecuteAsync(change);
        var before = await Database.StateAsync();
        await Assert.ThrowsAsync<MigrationHalfDoneException>(() => Database.RunAsync(target));
        Assert.Equal(before, await Database.StateAsync());
    }

    [Fact]
    public async Task A_run_that_waits_for_a_table_names_who_has_it()
    {
        await using var holder = await Database.Database.OpenAsSuperuserAsync();
        await holder.ExecuteAsync("begin");
        await holder.ExecuteAsync("lock table clinic.step in access share mode");
        var said = new List<RunMessage>();
        var settings = new MigrationSettings { LockTimeout = TimeSpan.FromMinutes(1), StatementTimeout = TimeSpan.FromSeconds(4) };

        var error = await Assert.ThrowsAsync<LockTimeoutException>(
            () => StepContext.Migrator(Database.Database.MigratorConnectionString, settings).RunAsync(progress: new Said(said), ct: TestContext.Current.CancellationToken));

        var process = FormattableString.Invariant($"server process {holder.Connection.ProcessID},");
        Assert.Contains("at line 1 of 20260101000002_StepTwo, held by ", error.Message, StringComparison.Ordinal);
        Assert.Contains(process, error.Message, StringComparison.Ordinal);
        Assert.Contains(said, message => message.Kind == RunMessageKind.Wait && message.Text.Contains(process, StringComparison.Ordinal));
    }
}
