using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Management.Servers;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Sessions;

/// <summary>Sessions whose round trips are counted.</summary>
internal sealed class Proxied : IAsyncDisposable
{
    private readonly CountingProxy proxy;
    private readonly NpgsqlDataSource dataSource;

    internal Proxied(TestDatabase database)
    {
        var direct = new NpgsqlConnectionStringBuilder(database.ApplicationConnectionString);
        proxy = new CountingProxy(direct.Host!, direct.Port);
        dataSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Port = proxy.Port, Pooling = true, SslMode = SslMode.Disable, Passfile = null, Password = new PassFile(direct.Passfile!).Find(direct.Username!), MaxPoolSize = 1 }.ConnectionString);
        Options = new DbContextOptionsBuilder().UseClinicDatabase(dataSource).Options;
    }

    internal DbContextOptions Options { get; }

    internal ClinicSessions Sessions => new(Options);

    /// <summary>Round trips of one run, once connection and query cache are warm.</summary>
    internal async Task<int> CountAsync(Func<ClinicSessions, Task> work)
    {
        await work(Sessions);
        return await proxy.CountAsync(() => work(Sessions));
    }

    /// <summary>One query as EF sends it on its own.</summary>
    internal async Task WithoutTenancyAsync(string sql)
    {
        await using var context = new ClinicDbContext(Options);
        await context.Database.SqlQueryRaw<int>(sql).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await dataSource.DisposeAsync();
        await proxy.DisposeAsync();
    }
}
