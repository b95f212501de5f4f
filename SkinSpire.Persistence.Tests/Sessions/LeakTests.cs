using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Sessions;

/// <summary>Sixteen workers of four hospitals share a few connections, and things go wrong in the middle of their work.</summary>
[Collection(nameof(Alone))]
public sealed class LeakTests(PostgresServer server) : IAsyncLifetime
{
    private const int Workers = 16;

    private LeakHospitals? hospitals;

    public async ValueTask InitializeAsync() => hospitals = await LeakHospitals.CreateAsync(server);

    public ValueTask DisposeAsync() => hospitals?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task No_session_sees_a_row_of_another_hospital()
    {
        await using var connections = Pool(new NpgsqlConnectionStringBuilder(hospitals!.Database.ApplicationConnectionString) { MaxPoolSize = 5 });

        await NothingLeaksAsync("direct", connections);
    }

    [Fact]
    public async Task No_session_through_PgBouncer_sees_a_row_of_another_hospital()
    {
        Assert.SkipWhen(PgBouncer.Program is null, PgBouncer.Missing);
        var (bouncer, through) = await PgBouncer.StartAsync(hospitals!.Database.ApplicationConnectionString);
        await using var stop = bouncer;
        await using var connections = Pool(through);

        await NothingLeaksAsync("PgBouncer in transaction mode", connections);
    }

    [Fact]
    public async Task The_test_finds_the_leak_of_a_setting_that_outlives_its_session()
    {
        await using var connections = Pool(new NpgsqlConnectionStringBuilder(hospitals!.Database.ApplicationConnectionString) { MaxPoolSize = 5, NoResetOnClose = true });

        await SomethingLeaksAsync("direct", connections, forgetful: true);
    }

    [Fact]
    public async Task The_test_finds_the_leak_of_a_setting_through_PgBouncer()
    {
        Assert.SkipWhen(PgBouncer.Program is null, PgBouncer.Missing);
        var (bouncer, through) = await PgBouncer.StartAsync(hospitals!.Database.ApplicationConnectionString);
        await using var stop = bouncer;
        await using var connections = Pool(through);

        await SomethingLeaksAsync("PgBouncer in transaction mode", connections, forgetful: false);
    }

    private async Task NothingLeaksAsync(string way, NpgsqlDataSource connections)
    {
        var sessions = new ClinicSessions(Options(connections));

        var count = await WorkAsync(
            (tenant, actor, write, work, ct) => write ? sessions.RunAsync(tenant, actor, work, ct) : sessions.ReadAsync(tenant, actor, work, ct), TimeSpan.FromSeconds(6), faults: true);

        Figures.Write($"leak test, {way}: {count}");
        Assert.Equal((0, 0), (count[Seen.ForeignRow], count[Seen.ShortRead]));
        Assert.Empty(count.Surprises);
        Assert.Equal(["SS001"], await OutsideOfSessionsAsync(connections));
        Assert.Equal((0, hospitals!.Tenants.Count * LeakHospitals.Patients), (await hospitals.ForeignWritesAsync(), await hospitals.AllPatientsAsync()));
        Assert.All([Seen.Row, Seen.Error, Seen.Exception, Seen.Cancellation, Seen.KilledBackend], what => Assert.True(count[what] > 0, $"{what}: {count}"));
    }

    private async Task SomethingLeaksAsync(string way, NpgsqlDataSource connections, bool forgetful)
    {
        var count = await WorkAsync(new SessionSetting(Options(connections), forgetful).RunAsync, TimeSpan.FromSeconds(2), faults: false);

        Figures.Write($"leak test, {way}, control with a session's setting: {count}");
        Assert.True(count[Seen.ForeignRow] > 0, count.ToString());
    }

    // A binding that outlived its session would serve these.
    private static async Task<IEnumerable<string>> OutsideOfSessionsAsync(NpgsqlDataSource connections)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10 * Workers).Select(async _ =>
        {
            await using var read = connections.CreateCommand("select count(*) from clinic.patients");
            var error = await Record.ExceptionAsync(() => read.ExecuteScalarAsync(TestContext.Current.CancellationToken));
            return error is null ? "read" : ((PostgresException)error).SqlState;
        }));
        return answers.Distinct(StringComparer.Ordinal);
    }

    private async Task<LeakCount> WorkAsync(RunInHospital run, TimeSpan time, bool faults)
    {
        var count = new LeakCount();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(number => Task.Run(async () =>
        {
            var worker = new LeakWorker(number, hospitals!.Tenants[number % hospitals.Tenants.Count], run, count, faults);
            while (clock.Elapsed < time)
            {
                await worker.OnceAsync(TestContext.Current.CancellationToken);
            }
        })));
        return count;
    }

    private static NpgsqlDataSource Pool(NpgsqlConnectionStringBuilder connection)
    {
        connection.Pooling = true;
        return NpgsqlDataSource.Create(connection);
    }

    private static DbContextOptions Options(NpgsqlDataSource connections) => new DbContextOptionsBuilder().UseClinicDatabase(connections).Options;
}
