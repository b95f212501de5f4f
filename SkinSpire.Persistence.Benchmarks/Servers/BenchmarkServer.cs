using System.Globalization;
using Npgsql;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Provisioning;
using SkinSpire.Persistence.Management.Servers;

namespace SkinSpire.Persistence.Benchmarks.Servers;

/// <summary>Servers that nothing else uses, with the programs to talk to them.</summary>
internal sealed class BenchmarkServer : IAsyncDisposable
{
    private readonly EphemeralServer server;
    private readonly List<int> postmasters;

    private BenchmarkServer(EphemeralServer server, ProvisioningReport provisioned, string folder, int postmaster)
    {
        this.server = server;
        Provisioned = provisioned;
        Folder = folder;
        postmasters = [postmaster];
    }

    /// <summary>The superuser's connection string.</summary>
    internal string Superuser => server.ConnectionString;

    /// <summary>The clinic's roles, and a database of theirs that is empty.</summary>
    internal ProvisioningReport Provisioned { get; }

    /// <summary>Where contenders may write; removed at the end.</summary>
    internal string Folder { get; }

    internal static async Task<BenchmarkServer> StartAsync(CancellationToken ct)
    {
        var started = await EphemeralServer.StartAsync(ct);
        var folder = Directory.CreateTempSubdirectory("skinspire-benchmark-").FullName;
        var passwords = new PassFile(Path.Combine(folder, "pgpass"));
        var provisioned = await new DatabaseProvisioner(started.ConnectionString, passwords).CreateAsync(DatabaseEnvironment.Testing, ct: ct);
        return new BenchmarkServer(started, provisioned, folder, await PostmasterAsync(started.ConnectionString, ct));
    }

    /// <summary>Counts another server's processor time too: a copy goes from one to the other.</summary>
    internal async Task AlsoAsync(string connectionString, CancellationToken ct) => postmasters.Add(await PostmasterAsync(connectionString, ct));

    /// <summary>Of all servers since they started.</summary>
    internal TimeSpan ProcessorTime() => postmasters.Aggregate(TimeSpan.Zero, (sum, postmaster) => sum + Measuring.ProcessorTime.OfServer(postmaster));

    /// <summary>The migrating role's connection string for one database.</summary>
    internal string Migrator(string database) => new NpgsqlConnectionStringBuilder(Provisioned.Migrator) { Database = database, Pooling = false }.ConnectionString;

    /// <summary>Drops a database if it is there, and makes it anew, empty and of the migrating role.</summary>
    internal async Task RecreateAsync(string database, CancellationToken ct, string template = "template0")
    {
        await DropAsync(database, ct);
        await ExecuteAsync("postgres", $"create database {database} owner {DatabaseProvisioner.Migrator} template {template}", ct);
    }

    /// <summary>Drops a database if it is there.</summary>
    internal async Task DropAsync(string database, CancellationToken ct)
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync("postgres", $"drop database if exists {database} with (force)", ct);
    }

    /// <summary>Drops what an exchange kept beside a database.</summary>
    internal async Task DropBesideAsync(string database, CancellationToken ct)
    {
        foreach (var kept in ((string)(await ScalarAsync("postgres", $"select coalesce(string_agg(datname, ','), '') from pg_database where datname ^@ '{database}_'", ct))!).Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            await DropAsync(kept, ct);
        }
    }

    /// <summary>Runs statements as the superuser.</summary>
    internal async Task ExecuteAsync(string database, string sql, CancellationToken ct) => await ScalarAsync(database, sql, ct);

    /// <summary>The first value of a query, as the superuser.</summary>
    internal async Task<object?> ScalarAsync(string database, string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Superuser) { Database = database, Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct);
    }

    /// <summary>Variables with which PostgreSQL's programs reach a database as the superuser.</summary>
    internal Dictionary<string, string?> Variables(string database)
    {
        var to = new NpgsqlConnectionStringBuilder(Superuser);
        return new(StringComparer.Ordinal)
        {
            ["PGHOST"] = to.Host,
            ["PGPORT"] = to.Port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = to.Username,
            ["PGPASSWORD"] = to.Password,
            ["PGDATABASE"] = database,
        };
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    // Every backend is a child of the server's first process.
    private static async Task<int> PostmasterAsync(string connectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        return Measuring.ProcessorTime.ParentOf(connection.ProcessID.ToString(CultureInfo.InvariantCulture)) ?? throw new InvalidOperationException("The server is not a process of this machine.");
    }
}
