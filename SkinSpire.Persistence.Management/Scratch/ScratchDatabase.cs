using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Scratch;

/// <summary>An empty database beside another, for one run: dropped with it, unless it took the other's place. What a killed run left is removed by the next one.</summary>
internal sealed class ScratchDatabase : IAsyncDisposable
{
    // A name has at most 63 bytes, and a purpose and a number have to follow.
    private const int LongestPrefix = 40;

    private readonly NpgsqlConnection maintenance;
    private readonly NpgsqlConnection keeper;

    private ScratchDatabase(NpgsqlConnection maintenance, string connectionString)
    {
        this.maintenance = maintenance;
        ConnectionString = connectionString;
        keeper = new NpgsqlConnection(connectionString);
    }

    /// <summary>Its name.</summary>
    internal string Name => new NpgsqlConnectionStringBuilder(ConnectionString).Database!;

    /// <summary>The same server and role, and this database.</summary>
    internal string ConnectionString { get; }

    /// <summary>Makes one, after removing what earlier runs left.</summary>
    /// <param name="connectionString">The database that it stands beside.</param>
    /// <param name="purpose">One word, which its name holds.</param>
    /// <param name="ct">Ends the wait.</param>
    internal static async Task<ScratchDatabase> CreateAsync(string connectionString, string purpose, CancellationToken ct)
    {
        var server = await Maintenance.OpenAsync(connectionString, ct).ConfigureAwait(false);
        var database = new NpgsqlConnectionStringBuilder(connectionString);
        var beside = database.Database!;
        database.Database = NameBeside(beside, purpose);
        var scratch = new ScratchDatabase(server, database.ConnectionString);
        try
        {
            await RemoveLeftoversAsync(server, beside, ct).ConfigureAwait(false);
            await server.ExecuteAsync($"create database \"{scratch.Name}\" encoding 'UTF8' template template0", ct).ConfigureAwait(false);
            await scratch.keeper.OpenAsync(ct).ConfigureAwait(false);
            return scratch;
        }
        catch
        {
            await scratch.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A name that no other database has: <c>DATABASE_PURPOSE_NUMBER</c>.</summary>
    internal static string NameBeside(string database, string purpose) =>
        string.Create(CultureInfo.InvariantCulture, $"{database[..Math.Min(database.Length, LongestPrefix)]}_{purpose}_{Guid.NewGuid().ToString("N")[..8]}");

    // What nobody works in and has such a name was left by a run that was killed.
    private static async Task RemoveLeftoversAsync(NpgsqlConnection server, string database, CancellationToken ct)
    {
        var prefix = Regex.Escape(database[..Math.Min(database.Length, LongestPrefix)]).Replace("'", "''", StringComparison.Ordinal);
        var leftovers = await server.RowsAsync(
            $"select d.datname::text from pg_catalog.pg_database d where d.datname ~ '^{prefix}_(shadow|new|old)_[0-9a-f]{{8}}$' and not exists (select from pg_catalog.pg_stat_activity a where a.datname = d.datname)",
            row => row.GetString(0),
            ct).ConfigureAwait(false);
        foreach (var leftover in leftovers)
        {
            await DropAsync(server, leftover, ct).ConfigureAwait(false);
        }
    }

    private static async Task DropAsync(NpgsqlConnection server, string name, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await server.ExecuteAsync($"drop database if exists \"{name}\" with (force)", ct).ConfigureAwait(false);
                return;
            }
            catch (PostgresException error) when (attempt < 20 && error.SqlState is PostgresErrorCodes.ObjectInUse or PostgresErrorCodes.InsufficientPrivilege)
            {
                // An autovacuum worker is no session of ours to end; it goes by itself.
                await Task.Delay(100, ct).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Works on it.</summary>
    internal Task WorkAsync(Func<NpgsqlConnection, Task> work) => work(keeper);

    /// <summary>Takes the name of a database, and ends who is in that one.</summary>
    /// <returns>The name that the other has now.</returns>
    /// <exception cref="DatabaseInUseException">Sessions could not be ended; nothing was exchanged.</exception>
    internal async Task<string> TakePlaceAsync(string live, CancellationToken ct)
    {
        await keeper.CloseAsync().ConfigureAwait(false);
        return await DatabaseSwap.RunAsync(maintenance, live, Name, ct).ConfigureAwait(false);
    }

    /// <summary>Drops another database, and ends who is in it.</summary>
    internal Task DropAsync(string name) => DropAsync(maintenance, name, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await keeper.DisposeAsync().ConfigureAwait(false);
        await DropAsync(Name).ConfigureAwait(false);
        await maintenance.DisposeAsync().ConfigureAwait(false);
    }
}
