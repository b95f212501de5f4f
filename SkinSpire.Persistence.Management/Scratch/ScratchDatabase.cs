using System.Text.RegularExpressions;
using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Scratch;

/// <summary>An empty database beside another, for one run: dropped with it, unless it took the other's place. What a killed run left is removed by the next one.</summary>
internal sealed class ScratchDatabase : IAsyncDisposable
{
    // A name has at most 63 bytes, and a purpose and a number have to follow.
    private const int LongestPrefix = 40;

    // "SKIN" in ASCII: the first half of the advisory lock that says a scratch database is in use.
    private const int LockClass = 0x534B494E;

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
    /// <param name="template">What it is made of: <c>template NAME</c>, and how.</param>
    /// <exception cref="ScratchRefusedException">The role may not create a database.</exception>
    /// <exception cref="NpgsqlException">The server cannot be reached.</exception>
    internal static async Task<ScratchDatabase> CreateAsync(string connectionString, string purpose, CancellationToken ct, string template = "encoding 'UTF8' template template0")
    {
        var server = await Maintenance.OpenAsync(connectionString, ct).ConfigureAwait(false);
        var database = new NpgsqlConnectionStringBuilder(connectionString);
        var beside = database.Database!;
        database.Database = NameBeside(beside, purpose);
        var scratch = new ScratchDatabase(server, database.ConnectionString);
        try
        {
            await RemoveLeftoversAsync(server, beside, ct).ConfigureAwait(false);
            await MakeAsync(server, scratch.Name, template, ct).ConfigureAwait(false);
            await scratch.keeper.OpenAsync(ct).ConfigureAwait(false);
            return scratch;
        }
        catch (Exception error)
        {
            await scratch.DisposeAsync().ConfigureAwait(false);
            if (error is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege })
            {
                throw new ScratchRefusedException(Target.Of(connectionString));
            }

            throw;
        }
    }

    /// <summary>A name that no other database has: <c>DATABASE_PURPOSE_NUMBER</c>.</summary>
    internal static string NameBeside(string database, string purpose) => $"{PrefixBeside(database, purpose)}{Guid.NewGuid().ToString("N")[..8]}";

    /// <summary>How the names of a purpose begin.</summary>
    internal static string PrefixBeside(string database, string purpose) => $"{database[..Math.Min(database.Length, LongestPrefix)]}_{purpose}_";

    // Locked before it is made: nobody ever sees it without its lock, and the lock ends with this session.
    private static async Task MakeAsync(NpgsqlConnection server, string name, string template, CancellationToken ct)
    {
        await server.ExecuteAsync("select pg_catalog.pg_advisory_lock($1, pg_catalog.hashtext($2))", ct, LockClass, name).ConfigureAwait(false);
        await server.ExecuteAsync($"create database \"{name}\" {template}", ct).ConfigureAwait(false);
    }

    // What has such a name and no lock was left by a run that was killed.
    private static async Task RemoveLeftoversAsync(NpgsqlConnection server, string database, CancellationToken ct)
    {
        var prefix = Regex.Escape(database[..Math.Min(database.Length, LongestPrefix)]).Replace("'", "''", StringComparison.Ordinal);
        var leftovers = await server.RowsAsync(
            FormattableString.Invariant(
                $$"""
                select d.datname::text
                from pg_catalog.pg_database d
                where d.datname ~ '^{{prefix}}_(shadow|new|old)_[0-9a-f]{8}$' and d.datdba = (select r.oid from pg_catalog.pg_roles r where r.rolname = current_user)
                  and not exists (
                      select from pg_catalog.pg_locks l
                      where l.locktype = 'advisory' and l.objsubid = 2 and l.classid::bigint = {{LockClass}}
                        and l.objid::bigint = (pg_catalog.hashtext(d.datname::text)::bigint & 4294967295))
                """),
            row => row.GetString(0),
            ct).ConfigureAwait(false);
        foreach (var leftover in leftovers)
        {
            await DropAsync(server, leftover, ct).ConfigureAwait(false);
        }
    }

    /// <summary>Drops a database, and ends who is in it.</summary>
    internal static async Task DropAsync(NpgsqlConnection server, string name, CancellationToken ct)
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
    /// <param name="live">The database.</param>
    /// <param name="former">The name that it gets; null for one that the next run removes.</param>
    /// <param name="ct">Ends the wait; nothing is exchanged.</param>
    /// <returns>The name that the other has now.</returns>
    /// <exception cref="DatabaseInUseException">Sessions could not be ended; nothing was exchanged.</exception>
    internal async Task<string> TakePlaceAsync(string live, string? former, CancellationToken ct)
    {
        former ??= NameBeside(live, "old");
        await keeper.CloseAsync().ConfigureAwait(false);
        await DatabaseSwap.RunAsync(maintenance, live, Name, former, ct).ConfigureAwait(false);
        return former;
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
