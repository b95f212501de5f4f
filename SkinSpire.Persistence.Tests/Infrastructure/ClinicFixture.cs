using Npgsql;
using Respawn;
using Respawn.Graph;

namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>One migrated database for a class of tests, emptied before each of them.</summary>
public sealed class ClinicFixture(PostgresServer server) : IAsyncLifetime
{
    // What migrations fill, and no test changes.
    private static readonly Table[] Kept =
        [new("clinic", "migrations_history"), new("clinic", "migration_journal"), new("clinic", "modules"), new("clinic", "settings")];

    private TestDatabase? database;
    private Respawner? respawner;

    /// <summary>The server, for a test that breaks something and needs a database of its own.</summary>
    public PostgresServer Server { get; } = server;

    internal TestDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        database = await Server.NewDatabaseAsync();
        await using var connection = await OpenAsync();
        respawner = await Respawner.CreateAsync(connection, new RespawnerOptions { DbAdapter = DbAdapter.Postgres, SchemasToInclude = ["clinic"], TablesToIgnore = Kept });
    }

    /// <summary>Removes the rows of the test before.</summary>
    internal async Task EmptyAsync()
    {
        await using var connection = await OpenAsync();
        await respawner!.ResetAsync(connection);
    }

    public ValueTask DisposeAsync() => database?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(Database.SuperuserConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        return connection;
    }
}
