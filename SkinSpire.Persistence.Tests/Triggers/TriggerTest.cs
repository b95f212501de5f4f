using Npgsql;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Triggers;

/// <summary>Two new hospitals in a database of the class's own, worked on as the application role.</summary>
public abstract class TriggerTest(ClinicFixture clinic) : IClassFixture<ClinicFixture>, IAsyncLifetime
{
    private TwoHospitals? hospitals;
    private Session? app;

    internal PostgresServer Server => clinic.Server;

    internal TestDatabase Database => clinic.Database;

    internal Clinic A => hospitals!.A;

    internal Clinic B => hospitals!.B;

    internal Session App => app!;

    public async ValueTask InitializeAsync()
    {
        await clinic.EmptyAsync();
        hospitals = await TwoHospitals.CreateAsync(Database);
        app = await Database.OpenAsApplicationAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    /// <summary>Statements of the first hospital, in one transaction.</summary>
    internal Task<int> DoAsync(string sql, params object?[] parameters) => App.InHospitalAsync(A.Hospital, "dr.rao", sql, parameters);

    /// <summary>What the first hospital reads.</summary>
    internal Task<object?> ReadAsync(string sql, params object?[] parameters) => App.ScalarAsync(A.Hospital, sql, parameters);

    /// <summary>The error that statements of the first hospital end with: SQLSTATE, and constraint or trigger if it names one.</summary>
    internal async Task<string> RefusalAsync(string sql, params object?[] parameters)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => DoAsync(sql, parameters));
        return error.ConstraintName is null ? error.SqlState : $"{error.SqlState} {error.ConstraintName}";
    }

    /// <summary>Runs the same work on as many connections at once; null for success, else the SQLSTATE.</summary>
    internal async Task<string?[]> AtOnceAsync(int count, Func<Session, int, Task> work)
    {
        var sessions = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Database.OpenAsApplicationAsync()));
        var gate = new TaskCompletionSource();
        var runs = sessions.Select((session, index) => Task.Run(async () =>
        {
            await gate.Task;
            try
            {
                await work(session, index);
                return null;
            }
            catch (PostgresException error)
            {
                return error.SqlState;
            }
        })).ToList();

        gate.SetResult();
        var results = await Task.WhenAll(runs);
        foreach (var session in sessions)
        {
            await session.DisposeAsync();
        }

        return results;
    }
}
