using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Sessions;

[Collection(nameof(Alone))]
public sealed class SessionEnduranceTests(PostgresServer server)
{
    private const int AtOnce = 8;
    private const int WarmUp = 2_000;
    private const int All = 10_000;
    private const long Flat = 8 * 1024 * 1024;
    private const string Name = "endurance";

    [Fact]
    public async Task Ten_thousand_sessions_leave_no_connection_in_use_and_memory_flat()
    {
        await using var hospitals = await LeakHospitals.CreateAsync(server);
        await using var connections = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(hospitals.Database.ApplicationConnectionString)
        {
            Pooling = true,
            MaxPoolSize = AtOnce,
            Timeout = 5,
            ApplicationName = Name,
        });
        var sessions = new ClinicSessions(new DbContextOptionsBuilder().UseClinicDatabase(connections).Options);

        var failed = await RunAsync(sessions, hospitals, 0, WarmUp);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        failed += await RunAsync(sessions, hospitals, WarmUp, All - WarmUp);
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;

        var busy = await BusyAsync(hospitals.Database);
        Figures.Write(string.Create(CultureInfo.InvariantCulture, $"{All:N0} sessions, {failed:N0} of them failing: {busy} connections in use, {growth / 1024:N0} KiB of memory more than after {WarmUp:N0}"));
        Assert.Equal(((All + 2) / 3, 0), (failed, busy));
        await AllCanBeHadAsync(connections);
        Assert.InRange(growth, long.MinValue, Flat);
    }

    // Every third fails.
    private static async Task<int> RunAsync(ClinicSessions sessions, LeakHospitals hospitals, int first, int count)
    {
        var failed = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(first, count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (number, ct) =>
            {
                try
                {
                    await sessions.RunAsync(hospitals.Tenants[number % hospitals.Tenants.Count], "dr.rao", async (context, token) =>
                    {
                        var patient = await context.Set<Patient>().FirstAsync(token);
                        return number % 3 == 0 ? throw new InjectedException() : patient.PatientId;
                    }, ct);
                }
                catch (InjectedException)
                {
                    Interlocked.Increment(ref failed);
                }
            });
        return failed;
    }

    // A backend says that it is idle a moment after its client has its answer.
    private static async Task<long> BusyAsync(TestDatabase database)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        long busy = AtOnce;
        for (var tries = 0; tries < 20 && busy > 0; tries++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            busy = (long)(await superuser.ScalarAsync("select count(*) from pg_stat_activity where state <> 'idle' and datname = $1 and application_name = $2", database.Name, Name))!;
        }

        return busy;
    }

    private static async Task AllCanBeHadAsync(NpgsqlDataSource connections)
    {
        var open = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => connections.OpenConnectionAsync(TestContext.Current.CancellationToken).AsTask()));
        foreach (var connection in open)
        {
            await connection.DisposeAsync();
        }
    }
}
