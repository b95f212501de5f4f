using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.Tenancy;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>Attacks through sessions as the application, all layers on; with no hospital through a context of none. Every attack is rolled back.</summary>
internal sealed class SessionAttacker : IAsyncDisposable
{
    private readonly Session superuser;
    private readonly IReadOnlyDictionary<string, TableRows> tables;
    private readonly NpgsqlDataSource connections;
    private readonly DbContextOptions options;

    private SessionAttacker(TestDatabase database, Session superuser, IReadOnlyDictionary<string, TableRows> tables)
    {
        this.superuser = superuser;
        this.tables = tables;
        connections = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ApplicationConnectionString) { Pooling = true });
        options = new DbContextOptionsBuilder().UseClinicDatabase(connections).Options;
    }

    internal static async Task<SessionAttacker> OpenAsync(TestDatabase database, IReadOnlyDictionary<string, TableRows> tables)
    {
        var maker = await database.OpenAsSuperuserAsync();
        await maker.ExecuteAsync("set session_replication_role = replica");
        return new SessionAttacker(database, maker, tables);
    }

    /// <summary>How an attack ends.</summary>
    internal async Task<string> OutcomeAsync(SessionCase attack)
    {
        await superuser.ExecuteAsync(attack.Prepare);
        try
        {
            return Outcome.Rows(attack.Side == Side.None ? await UnboundAsync(attack) : await InSessionAsync(attack));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Outcome.Of(error);
        }
        finally
        {
            await superuser.ExecuteAsync(attack.Prepare == SessionCase.Nothing ? SessionCase.Nothing : Restore(attack.Table));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await superuser.DisposeAsync();
        await connections.DisposeAsync();
    }

    private async Task<long> InSessionAsync(SessionCase attack)
    {
        try
        {
            return await new ClinicSessions(options).RunAsync<long>(
                new TenantId(attack.Table.Own.Hospital), "attacker", async (context, _) => throw new RolledBackException(await attack.Act(context)), TestContext.Current.CancellationToken);
        }
        catch (RolledBackException end)
        {
            return end.Rows;
        }
    }

    private async Task<long> UnboundAsync(SessionCase attack)
    {
        await using var context = new ClinicDbContext(options);
        return await attack.Act(context);
    }

    private string Restore(TableRows rows) => string.Join("; ", rows.Table.Dependents.Select(name => tables[name]).Append(rows)
        .SelectMany(changed => new[] { changed.Own, changed.Foreign })
        .SelectMany(changed => new[] { changed.Delete, changed.Insert }));
}
