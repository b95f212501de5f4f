using Npgsql;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Provisioning;
using SkinSpire.Persistence.Management.Servers;
using SkinSpire.Persistence.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>One real server for the whole run, with one migrated database that tests clone.</summary>
/// <remarks>
/// <c>SKINSPIRE_TEST_MUTATION</c> holds SQL that is run on that database before it is cloned: take a trigger or a policy out, and see the tests fail
/// (<c>build/mutate.sh</c> does it for each).
/// </remarks>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("skinspire-passwords-").FullName;
    private EphemeralServer? server;
    private ProvisioningReport? template;

    /// <summary>The superuser's connection string.</summary>
    public string SuperuserConnectionString => server!.ConnectionString;

    /// <summary>The migrating role's connection string, to the template.</summary>
    internal string Migrator => template!.Migrator;

    /// <summary>The application's connection string, to the template.</summary>
    internal string Application => template!.Application;

    public async ValueTask InitializeAsync()
    {
        server = await EphemeralServer.StartAsync();
        var passwords = new PassFile(Path.Combine(folder, "pgpass"));
        template = await new DatabaseProvisioner(server.ConnectionString, passwords).CreateAsync("test");
        await new DatabaseMigrator(template.Migrator).RunAsync();
        if (Environment.GetEnvironmentVariable("SKINSPIRE_TEST_MUTATION") is { Length: > 0 } mutation)
        {
            await MutateAsync(mutation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await server.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A database of the caller's own: a clone of the migrated template, or an empty one of the same owner.</summary>
    public async Task<TestDatabase> NewDatabaseAsync(bool migrated = true)
    {
        var name = $"t_{Guid.NewGuid():N}";
        await ExecuteAsync($"create database {name} owner {DatabaseProvisioner.Migrator} template {(migrated ? template!.Database : "template0")}");
        if (migrated)
        {
            // What is granted on a database is not part of a template.
            await ExecuteAsync($"revoke all on database {name} from public; grant connect on database {name} to skinspire_app, skinspire_readonly");
        }

        return new TestDatabase(this, name);
    }

    private async Task MutateAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(SuperuserConnectionString) { Database = template!.Database, Pooling = false }.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    internal async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(SuperuserConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        foreach (var statement in sql.Split(';'))
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }
}
