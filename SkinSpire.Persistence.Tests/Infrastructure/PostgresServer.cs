using System.Security.Cryptography;
using System.Text;
using Npgsql;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Provisioning;
using SkinSpire.Persistence.Management.Servers;
using SkinSpire.Persistence.Migrations.Steps;
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
    private readonly Lazy<ProductionServer> production;
    private EphemeralServer? server;
    private ProvisioningReport? template;

    public PostgresServer() => production = new Lazy<ProductionServer>(() => new ProductionServer(this));

    /// <summary>The same server, as production needs it.</summary>
    internal ProductionServer Production => production.Value;

    /// <summary>The superuser's connection string.</summary>
    public string SuperuserConnectionString => server!.ConnectionString;

    /// <summary>The migrating role's connection string; its database is not worked on.</summary>
    internal string Migrator => template!.Migrator;

    /// <summary>The application's connection string; its database is not worked on.</summary>
    internal string Application => template!.Application;

    public async ValueTask InitializeAsync()
    {
        server = await EphemeralServer.StartAsync();
        var passwords = new PassFile(Path.Combine(folder, "pgpass"));
        template = await new DatabaseProvisioner(server.ConnectionString, passwords).CreateAsync(DatabaseEnvironment.Testing);
        await MakeTemplateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await server.DisposeAsync();
        }

        if (production.IsValueCreated)
        {
            production.Value.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A database of the caller's own: a clone of the migrated template, or an empty one of the same owner.</summary>
    public async Task<TestDatabase> NewDatabaseAsync(bool migrated = true)
    {
        var name = $"t_{Guid.NewGuid():N}";
        await ExecuteAsync($"create database {name} owner {DatabaseProvisioner.Migrator} template {(migrated ? Template : "template0")}");
        if (migrated)
        {
            // What is granted on a database is not part of a template.
            await ExecuteAsync($"revoke all on database {name} from public; grant connect on database {name} to skinspire_app, skinspire_readonly");
        }

        return new TestDatabase(this, name);
    }

    // Its name tells its content, so that a server that outlives the run never serves a stale one.
    private static string Template { get; } = "skinspire_template_" + Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{typeof(SqlUnit).Assembly.ManifestModule.ModuleVersionId}{typeof(ClinicDbContext).Assembly.ManifestModule.ModuleVersionId}{Mutation}")))[..16];

    private static string Mutation => Environment.GetEnvironmentVariable("SKINSPIRE_TEST_MUTATION") ?? "";

    // Made under another name and renamed when it is whole: a run that is killed leaves no half template.
    private async Task MakeTemplateAsync()
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(SuperuserConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        await using var find = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", connection) { Parameters = { new() { Value = Template } } };
        if ((bool)(await find.ExecuteScalarAsync(CancellationToken.None))!)
        {
            return;
        }

        var unfinished = $"{Template}_new";
        await ExecuteAsync($"drop database if exists {unfinished}; create database {unfinished} owner {DatabaseProvisioner.Migrator} template template0");
        await new DatabaseMigrator(new NpgsqlConnectionStringBuilder(Migrator) { Database = unfinished }.ConnectionString).RunAsync();
        await MutateAsync(unfinished);
        await ExecuteAsync($"alter database {unfinished} rename to {Template}");
    }

    private async Task MutateAsync(string database)
    {
        if (Mutation.Length > 0)
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(SuperuserConnectionString) { Database = database, Pooling = false }.ConnectionString);
            await connection.OpenAsync(CancellationToken.None);
            await using var command = new NpgsqlCommand(Mutation, connection);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
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
