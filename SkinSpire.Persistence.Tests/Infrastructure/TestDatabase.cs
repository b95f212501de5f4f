using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Management.Fingerprinting;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>A database of one test, gone with it.</summary>
public sealed class TestDatabase(PostgresServer server, string name) : IAsyncDisposable
{
    public string Name { get; } = name;

    public string SuperuserConnectionString => For(server.SuperuserConnectionString);

    public string MigratorConnectionString => For(server.Migrator);

    public string ApplicationConnectionString => For(server.Application);

    internal Task<Session> OpenAsApplicationAsync() => Session.OpenAsync(ApplicationConnectionString);

    internal Task<Session> OpenAsMigratorAsync() => Session.OpenAsync(MigratorConnectionString);

    internal Task<Session> OpenAsSuperuserAsync() => Session.OpenAsync(SuperuserConnectionString);

    /// <summary>EF as the application, for one hospital.</summary>
    internal ClinicDbContext Context(Guid hospital) =>
        new(new DbContextOptionsBuilder().UseClinicDatabase(ApplicationConnectionString).Options, new TenantId(hospital));

    internal async Task<CatalogFingerprint> FingerprintAsync()
    {
        await using var connection = new NpgsqlConnection(SuperuserConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await server.ExecuteAsync($"drop database {Name} with (force)");

    private string For(string connection) => new NpgsqlConnectionStringBuilder(connection) { Database = Name, Pooling = false }.ConnectionString;
}
