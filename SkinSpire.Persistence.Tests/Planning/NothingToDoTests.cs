using Npgsql;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Planning;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>Most runs of the migrator find nothing to apply: they ask once, and read of the plan what tells them so.</summary>
public sealed class NothingToDoTests(PostgresServer server) : IAsyncLifetime
{
    private readonly string plan = Path.GetTempFileName();
    private TestDatabase? database;

    private TestDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        database = await server.NewDatabaseAsync();
        Assert.Equal(0, (await MigratorRun.OfAsync(Database, "update")).ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(plan);
        return Database.DisposeAsync();
    }

    [Theory]
    [InlineData("update")]
    [InlineData("status")]
    public async Task It_takes_one_connection_and_one_question(string verb)
    {
        // Its password is in it: a pass file names the server's own port.
        var direct = new NpgsqlConnectionStringBuilder(Database.SuperuserConnectionString);
        await using var proxy = new CountingProxy(direct.Host!, direct.Port);
        direct.Port = proxy.Port;

        CliRun? run = null;
        var trips = await proxy.CountAsync(async () => run = await MigratorRun.OfAsync(direct.ConnectionString, verb));
        Assert.Equal((0, 1), (run!.ExitCode, proxy.Connections));

        await using var source = new NpgsqlSlimDataSourceBuilder(direct.ConnectionString).EnableTransportSecurity().ConfigureTypeLoading(types => types.EnableTypeLoading(false)).Build();
        await using var connection = source.CreateConnection();
        var question = await proxy.CountAsync(async () =>
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await connection.ExecuteAsync("select 1", TestContext.Current.CancellationToken);
        });

        // A goodbye is counted when the proxy hears it in time.
        Assert.InRange(trips, question, question + 1);
    }

    [Theory]
    [InlineData("update")]
    [InlineData("status")]
    public async Task A_migration_that_is_half_done_is_something_to_do(string verb)
    {
        await using var migrator = await Database.OpenAsMigratorAsync();
        await migrator.ExecuteAsync(MigrationCheckpoint.Begin(KnownMigrations.Ids[^1], "applied"));

        var run = await MigratorRun.OfAsync(Database, verb);

        Assert.Equal((10, "SSP3202"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("SSP4201", "update clinic.environment_stamp set environment = 'dev'")]
    [InlineData("SSP4208", "insert into clinic.migrations_history values ('20990101000000_Newer', '10')")]
    public async Task What_refuses_a_change_refuses_it_too(string code, string change)
    {
        await using var superuser = await Database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync(change);

        var run = await MigratorRun.OfAsync(Database, "update");

        Assert.Equal((5, code), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_changed_plan_is_refused_before_any_of_it_is_applied()
    {
        var changed = ClinicPlan.Make();
        var last = changed.Migrations[^1];
        await File.WriteAllBytesAsync(
            plan,
            (changed with { Migrations = [.. changed.Migrations.SkipLast(1), last with { Up = [new MigrationStatement("drop table clinic.patients cascade", InTransaction: true), .. last.Up] }] }).Write(),
            TestContext.Current.CancellationToken);

        Assert.Equal((0, null), await OutcomeAsync("update"));
        Assert.Equal((3, "SSP3601"), await OutcomeAsync("rollback", "--to", KnownMigrations.Ids[^2], "--yes"));
        Assert.Equal(0, (await MigratorRun.OfAsync(Database, "rollback", "--to", "0", "--yes")).ExitCode);
        var before = await Level.OfAsync(Database);
        Assert.Equal((3, "SSP3601"), await OutcomeAsync("update", "--to", KnownMigrations.Ids[0]));
        before.Check(await Level.OfAsync(Database));
    }

    private async Task<(int ExitCode, string? Error)> OutcomeAsync(params string[] arguments)
    {
        var run = await MigratorRun.OfAsync(Database, [.. arguments, "--plan", plan]);
        return (run.ExitCode, run.Error);
    }
}
