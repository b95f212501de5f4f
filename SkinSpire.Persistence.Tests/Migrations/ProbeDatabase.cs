using Npgsql;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Migrations;

/// <summary>A database of its own for the lock probe; it may be missing at first.</summary>
internal sealed class ProbeDatabase(string server, string name) : IAsyncDisposable
{
    internal static async Task<ProbeDatabase> CreateAsync(PostgresServer server, bool exists)
    {
        var database = new ProbeDatabase(server.SuperuserConnectionString, $"probe_{Guid.NewGuid():N}");
        if (exists)
        {
            await database.OnServerAsync($"create database {database.Name}");
        }

        return database;
    }

    private string Name { get; } = name;

    /// <summary>The connection of a runner, which waits inside a migration until as many runners are there.</summary>
    internal string For(int runners, string waitIn = "first") => new NpgsqlConnectionStringBuilder(server)
    {
        Database = Name,
        ApplicationName = "lock probe",
        Options = FormattableString.Invariant($"-c probe.{waitIn}={runners}"),
        CommandTimeout = 300,
        Pooling = false,
    }.ConnectionString;

    internal async Task<ProbeState> StateAsync()
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            select p.counted,
                   (select i.indisvalid from pg_index i where i.indexrelid = 'clinic.ix_probe_note'::regclass),
                   (select count(*) from clinic.migrations_history),
                   (select count(*) || ' ' || min(direction) || ', ' || count(distinct migration_id) || ' distinct' from clinic.migration_journal)
            from clinic.probe p
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken));
        return new ProbeState(reader.GetInt32(0), reader.GetBoolean(1), reader.GetInt64(2), reader.GetString(3));
    }

    internal async Task<string> TablesAsync()
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(
            "select coalesce(string_agg(tablename, ',' order by tablename), '') from pg_tables where schemaname not in ('pg_catalog', 'information_schema')", connection);
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Returns when a runner's statement is running, or no longer is.</summary>
    internal async Task WaitForRunnerAsync(string statement = "%probe.first%", bool there = true)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(
            "select exists (select from pg_stat_activity where application_name = 'lock probe' and pid <> pg_backend_pid() and datname = current_database() and query ilike $1)", connection)
        { Parameters = { new() { Value = statement } } };
        while ((bool)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))! != there)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync() => await OnServerAsync($"drop database if exists {Name} with (force)");

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = Name, Pooling = false }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
