using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.Linting;

/// <summary>A clinic with rows in every table, to be cloned.</summary>
public sealed class FilledClinic(PostgresServer server) : IAsyncLifetime
{
    private TestDatabase? filled;

    public async ValueTask InitializeAsync()
    {
        filled = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(filled);
    }

    public ValueTask DisposeAsync() => filled?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal async Task<TestDatabase> CloneAsync()
    {
        var clone = new TestDatabase(server, $"t_{Guid.NewGuid():N}");
        await server.ExecuteAsync($"create database {clone.Name} template {filled!.Name}");
        return clone;
    }
}
