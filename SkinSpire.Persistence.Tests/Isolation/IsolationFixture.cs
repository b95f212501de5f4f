using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>A database with two hospitals that have rows in every table, and every attack on it.</summary>
public sealed class IsolationFixture(PostgresServer server) : IAsyncLifetime
{
    private TestDatabase? database;
    private Attacker? attacker;
    private SessionAttacker? sessions;

    internal PostgresServer Server { get; } = server;

    internal Attacker Attacker => attacker!;

    internal SessionAttacker Sessions => sessions!;

    internal IReadOnlyList<TableRows> Tables { get; private set; } = [];

    internal IReadOnlyList<IsolationCase> Cases { get; private set; } = [];

    internal IReadOnlyList<SessionCase> SessionCases { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        database = await Server.NewDatabaseAsync();
        var hospitals = await EveryTable.FillAsync(database);
        attacker = await Attacker.OpenAsync(database);
        Tables = await ReadAsync(hospitals);
        var byName = Tables.ToDictionary(rows => rows.Table.Name);
        sessions = await SessionAttacker.OpenAsync(database, byName);
        Cases =
        [
            .. RowSecurityCases.Of(byName),
            .. Tables.SelectMany(FilterCases.Of),
            .. Tables.SelectMany(WriteGuardCases.Of),
            .. await Isolation.SchemaCases.OfAsync(Attacker, Tables),
        ];
        SessionCases = [.. Tables.SelectMany(Isolation.SessionCases.Of)];
    }

    // What was not opened, because filling the tables failed, is not closed.
    public async ValueTask DisposeAsync()
    {
        foreach (var opened in new IAsyncDisposable?[] { sessions, attacker, database })
        {
            await (opened?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private async Task<List<TableRows>> ReadAsync(TwoHospitals hospitals)
    {
        var tables = new List<TableRows>();
        await using var context = Attacker.Context(null);
        foreach (var table in TenantTable.Of(context))
        {
            tables.Add(await TableRows.ReadAsync(Attacker, table, hospitals));
        }

        return tables;
    }
}
