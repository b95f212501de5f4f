using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Probes.LockProbe;

namespace SkinSpire.Persistence.Tests.Migrations;

/// <summary>Ten runners at once, by every entry point, against the same four migrations, one of which has a step that must run once.</summary>
public sealed class ConcurrentUpdateTests(PostgresServer server, ProbeBundle bundle) : IClassFixture<ProbeBundle>
{
    private const int Runners = 10;

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var entry in new[] { "MigrateAsync", "dotnet ef", "bundle" })
        {
            foreach (var start in new[] { "missing", "empty", "half-migrated", "up-to-date" })
            {
                cases.Add(entry, start);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Ten_runners_at_once_all_succeed_and_every_step_runs_once(string entry, string start)
    {
        await using var database = await StartAsync(start);

        var results = await RunAllAsync(entry, database.For(Runners, waitIn: start == "half-migrated" ? "third" : "first"), stock: false);

        Assert.All(results, result => Assert.True(result.ExitCode == 0, result.Output));
        Assert.Equal(new ProbeState(Counted: 1, IndexIsValid: true, HistoryRows: 4, JournalRows: "4 applied, 4 distinct"), await database.StateAsync());
    }

    [Theory]
    [InlineData("MigrateAsync")]
    [InlineData("dotnet ef")]
    [InlineData("bundle")]
    public async Task The_same_ten_runners_fail_without_our_lock(string entry)
    {
        await using var database = await StartAsync("empty");

        var results = await RunAllAsync(entry, database.For(Runners), stock: true);

        Assert.Contains(results, result => result.ExitCode != 0);
    }

    [Fact]
    public async Task A_runner_killed_in_the_middle_leaves_a_database_that_the_next_run_completes()
    {
        await using var database = await StartAsync("empty");
        using (var runner = bundle.Start(database.For(2), stock: false))
        {
            await database.WaitForRunnerAsync();
            runner.Kill();
            await runner.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var next = await bundle.RunAsync(database.For(1), stock: false);

        Assert.True(next.ExitCode == 0, next.Output);
        Assert.Equal(new ProbeState(Counted: 1, IndexIsValid: true, HistoryRows: 4, JournalRows: "4 applied, 4 distinct"), await database.StateAsync());
    }

    [Fact]
    public async Task A_runner_killed_while_an_index_is_built_leaves_a_database_that_the_next_run_completes()
    {
        await using var database = await StartAsync("half-migrated");
        await using (var snapshot = await Session.OpenAsync(database.For(1)))
        {
            await snapshot.ExecuteAsync("begin isolation level repeatable read");
            await snapshot.ExecuteAsync("select 1");
            using var runner = bundle.Start(database.For(1), stock: false);
            await database.WaitForRunnerAsync("create index concurrently%");
            runner.Kill();
            await runner.WaitForExitAsync(TestContext.Current.CancellationToken);
            await database.WaitForRunnerAsync("create index concurrently%", there: false);
        }

        var next = await bundle.RunAsync(database.For(1), stock: false);

        Assert.True(next.ExitCode == 0, next.Output);
        Assert.Equal(new ProbeState(Counted: 1, IndexIsValid: true, HistoryRows: 4, JournalRows: "4 applied, 4 distinct"), await database.StateAsync());
    }

    [Fact]
    public async Task A_runner_that_may_not_wait_any_longer_names_the_holder_and_changes_nothing()
    {
        await using var database = await StartAsync("empty");
        await using var holder = new NpgsqlConnection(database.For(1));
        await holder.OpenAsync(TestContext.Current.CancellationToken);
        await using (var take = new NpgsqlCommand($"select pg_advisory_lock({MigrationLock.Key})", holder))
        {
            await take.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var context = ProbeContext.Clinic(database.For(1), new MigrationSettings { LockDeadline = TimeSpan.FromMilliseconds(300) });
        var error = await Assert.ThrowsAsync<MigrationLockedException>(
            () => context.Database.MigrateAsync(TestContext.Current.CancellationToken));

        Assert.Equal(("SSP3002", holder.ProcessID), (error.Code, error.Holder!.ProcessId));
        Assert.Equal("", await database.TablesAsync());
    }

    [Fact]
    public async Task A_table_that_somebody_has_locked_is_tried_again_until_it_is_free()
    {
        await using var database = await StartAsync("half-migrated");
        await using var somebody = await Session.OpenAsync(database.For(1));
        var transaction = await somebody.Connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await somebody.ExecuteAsync("lock table clinic.probe in access exclusive mode");

        await using var context = ProbeContext.Clinic(database.For(1), new MigrationSettings { LockTimeout = TimeSpan.FromMilliseconds(200) });
        var migrating = context.Database.MigrateAsync(TestContext.Current.CancellationToken);
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        Assert.False(migrating.IsCompleted);
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        await migrating;

        Assert.Equal(new ProbeState(Counted: 1, IndexIsValid: true, HistoryRows: 4, JournalRows: "4 applied, 4 distinct"), await database.StateAsync());
    }

    private async Task<ProbeDatabase> StartAsync(string start)
    {
        var database = await ProbeDatabase.CreateAsync(server, exists: start != "missing");
        if (start is "half-migrated" or "up-to-date")
        {
            await using var context = ProbeContext.Clinic(database.For(1));
            await context.Database.MigrateAsync(start == "half-migrated" ? "20260101000002_Second" : null, TestContext.Current.CancellationToken);
        }

        return database;
    }

    private async Task<Run[]> RunAllAsync(string entry, string connection, bool stock) => await Task.WhenAll(
        Enumerable.Range(0, Runners).Select(_ => entry switch
        {
            "MigrateAsync" => Task.Run(() => MigrateAsync(connection, stock)),
            "dotnet ef" => DotnetEf.UpdateProbeAsync(connection, stock),
            _ => bundle.RunAsync(connection, stock),
        }));

    private static async Task<Run> MigrateAsync(string connection, bool stock)
    {
        try
        {
            await using var context = stock ? ProbeContext.Stock(connection) : ProbeContext.Clinic(connection);
            await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
            return new Run(0, "");
        }
        catch (Exception error) when (error.GetBaseException() is PostgresException failure)
        {
            return new Run(1, failure.MessageText);
        }
    }
}
