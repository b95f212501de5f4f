using System.Globalization;
using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Scratch;

/// <summary>An empty database of one run, on the target's server; dropped when disposed. What killed runs left is dropped by the next.</summary>
public sealed class ScratchDatabase : IAsyncDisposable
{
    internal const string Prefix = "skinspire_scratch_";

    // "SKIN" in ASCII: the first half of the advisory lock that says a scratch database is in use.
    private const int LockClass = 0x534B494E;

    private const int DropAttempts = 10;

    private readonly NpgsqlConnection holder;
    private readonly string name;

    private ScratchDatabase(NpgsqlConnection holder, string name, string connectionString)
    {
        this.holder = holder;
        this.name = name;
        ConnectionString = connectionString;
    }

    /// <summary>The scratch database, as the role that made it: never to be printed.</summary>
    public string ConnectionString { get; }

    /// <summary>Makes one beside a database.</summary>
    /// <param name="connectionString">The database, and a role that may create others.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ScratchRefusedException">The role may not create a database.</exception>
    /// <exception cref="NpgsqlException">The server cannot be reached.</exception>
    public static async Task<ScratchDatabase> CreateAsync(string connectionString, CancellationToken ct = default)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        var session = new NpgsqlConnection(server.ConnectionString);
        try
        {
            await session.OpenAsync(ct).ConfigureAwait(false);
            await DropAbandonedAsync(session, ct).ConfigureAwait(false);
            server.Database = await MakeAsync(session, ct).ConfigureAwait(false);
            return new ScratchDatabase(session, server.Database, server.ConnectionString);
        }
        catch (Exception error)
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw error is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } ? new ScratchRefusedException(Target.Of(connectionString)) : error;
        }
    }

    /// <summary>Drops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (holder.ConfigureAwait(false))
        {
            await DropAsync(holder, name).ConfigureAwait(false);
        }
    }

    // Locked before it is made: nobody ever sees it without its lock, and the lock ends with this session.
    private static async Task<string> MakeAsync(NpgsqlConnection session, CancellationToken ct)
    {
        var made = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Guid.NewGuid():N}");
        await session.ExecuteAsync("select pg_catalog.pg_advisory_lock($1, pg_catalog.hashtext($2))", ct, LockClass, made).ConfigureAwait(false);
        await session.ExecuteAsync($"create database {made} encoding 'UTF8' template template0", ct).ConfigureAwait(false);
        return made;
    }

    private static async Task DropAbandonedAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var abandoned = await connection.RowsAsync(
            FormattableString.Invariant(
                $"""
                select d.datname::text
                from pg_catalog.pg_database d
                where pg_catalog.starts_with(d.datname::text, '{Prefix}') and d.datdba = (select r.oid from pg_catalog.pg_roles r where r.rolname = current_user)
                  and not exists (
                      select from pg_catalog.pg_locks l
                      where l.locktype = 'advisory' and l.objsubid = 2 and l.classid::bigint = {LockClass}
                        and l.objid::bigint = (pg_catalog.hashtext(d.datname::text)::bigint & 4294967295))
                """),
            row => row.GetString(0),
            ct).ConfigureAwait(false);
        foreach (var left in abandoned)
        {
            await DropAsync(connection, left).ConfigureAwait(false);
        }
    }

    // Autovacuum may be inside, whom this role cannot end. What stays is dropped by the next run.
    private static async Task DropAsync(NpgsqlConnection connection, string database)
    {
        for (var attempt = 1; attempt <= DropAttempts; attempt++)
        {
            try
            {
                await connection.ExecuteAsync($"drop database if exists {database} with (force)", CancellationToken.None).ConfigureAwait(false);
                return;
            }
            catch (PostgresException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None).ConfigureAwait(false);
            }
        }
    }
}
