using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Repairing;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations.StepProbe;

namespace SkinSpire.Persistence.Tests.Repairing;

public sealed class RepairTests(PostgresServer server) : IAsyncLifetime
{
    private StepDatabase? database;

    private StepDatabase Database => database!;

    private DatabaseRepair Repair => new(TargetDatabase.Find("test", Database.Database.MigratorConnectionString)) { Migrator = connection => StepContext.Migrator(connection) };

    public async ValueTask InitializeAsync() => database = await StepDatabase.CreateAsync(server);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task An_invalid_index_is_rebuilt_and_what_a_failed_rebuild_left_is_dropped()
    {
        await Database.RunAsync();
        var twice = await Record.ExceptionAsync(() => Database.ExecuteAsync("create unique index concurrently ux_counted on clinic.step (counted)"));
        Assert.NotNull(twice);

        var invalid = new RepairStep("clinic.ux_counted", "is INVALID: it is written and never read", "reindex index concurrently clinic.ux_counted;");
        Assert.Equal([invalid], (await PlanAsync()).Steps);
        await Assert.ThrowsAsync<SqlFailedException>(() => RunAsync());

        var left = new RepairStep("clinic.ux_counted_ccnew", "is left of a rebuild that was ended early", "drop index concurrently clinic.ux_counted_ccnew;");
        await Database.ExecuteAsync("update clinic.step set counted = id");
        Assert.Equal([invalid, left], (await RunAsync()).Repaired);
        Assert.Equal([], (await RunAsync()).Repaired);
        Assert.Equal(StepState.Complete with { Counted = "1,2" }, await Database.StateAsync());
    }

    [Theory]
    [InlineData(InterruptedStatement.Again, "1,1")]
    [InlineData(InterruptedStatement.Done, "0,0")]
    public async Task A_statement_that_only_its_author_can_judge_is_judged_by_who_repairs(InterruptedStatement judged, string counted)
    {
        await Database.InterruptUpdateAsync();
        var before = await Database.StateAsync();

        var plan = await PlanAsync();
        Assert.Equal(("update clinic.step set counted = counted + 1;", "20260101000002_StepTwo", "is applied up to statement 1 of 5, and the next one was interrupted"), (plan.Undecided, plan.Steps[0].Subject, plan.Steps[0].Problem));
        await Assert.ThrowsAsync<MigrationHalfDoneException>(() => RunAsync());
        Assert.Equal(before, await Database.StateAsync());

        await RunAsync(judged);
        await Database.RunAsync();
        Assert.Equal(StepState.Complete with { Counted = counted }, await Database.StateAsync());
    }

    [Fact]
    public async Task A_way_down_that_was_interrupted_is_finished_downwards()
    {
        await Database.RunAsync("StepTwo");
        await Database.InterruptDropAsync();
        await Assert.ThrowsAsync<MigrationHalfDoneException>(() => Database.RunAsync());

        await RunAsync();

        Assert.Equal(new StepState("id,note,counted", "1,1", "missing", 1, HalfDone: false), await Database.StateAsync());
        Assert.Equal([], (await PlanAsync()).Steps);
    }

    [Fact]
    public async Task The_tool_shows_the_plan_and_says_that_nothing_is_broken()
    {
        await using var whole = await server.NewDatabaseAsync();
        var variables = new Dictionary<string, string?> { ["SKINSPIRE_DATABASE"] = whole.MigratorConnectionString };

        Assert.Equal((0, "-- Nothing is broken.\n"), await OutcomeAsync("repair", "--env", "test", "--dry-run"));
        await using (var superuser = await whole.OpenAsSuperuserAsync())
        {
            await Record.ExceptionAsync(() => superuser.ExecuteAsync("create unique index concurrently ux_same on clinic.modules ((1))"));
        }

        Assert.Equal((0, "-- clinic.ux_same is INVALID: it is written and never read\nreindex index concurrently clinic.ux_same;\n"), await OutcomeAsync("repair", "--env", "test", "--dry-run"));

        async Task<(int, string)> OutcomeAsync(params string[] arguments)
        {
            var run = await CliRun.OfAsync(Path.GetTempPath(), arguments, variables);
            return (run.ExitCode, run.Data);
        }
    }

    private Task<RepairPlan> PlanAsync() => Repair.PlanAsync(TestContext.Current.CancellationToken);

    private Task<RepairReport> RunAsync(InterruptedStatement? judged = null) => Repair.RunAsync(new ChangeRequest("repair"), judged, ct: TestContext.Current.CancellationToken);
}
