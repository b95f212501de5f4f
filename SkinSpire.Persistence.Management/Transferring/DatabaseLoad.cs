using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Fills a database that the migrations made and nobody uses yet: between begin and end it has no foreign keys, and its triggers do not run.</summary>
/// <remarks>What the migrations put into a table is replaced. Checks, unique keys and exclusion constraints hold all the time. One that is not ended is to be dropped.</remarks>
internal sealed partial class DatabaseLoad
{
    private readonly string connectionString;
    private readonly IReadOnlyList<TransferTable> tables;
    private readonly IReadOnlyList<ForeignKey> foreignKeys;

    private DatabaseLoad(string connectionString, IReadOnlyList<TransferTable> tables, IReadOnlyList<ForeignKey> foreignKeys)
    {
        this.connectionString = connectionString;
        this.tables = tables;
        this.foreignKeys = foreignKeys;
    }

    /// <summary>Compares the tables, makes the partitions that are missing, takes the foreign keys away and switches the triggers off.</summary>
    /// <param name="connectionString">The database, and a role that owns its tables and bypasses row-level security.</param>
    /// <param name="tables">What is going to be loaded.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="TablesDifferException">A table or column is not the same here; nothing was changed.</exception>
    internal static async Task<DatabaseLoad> BeginAsync(string connectionString, IReadOnlyList<TransferTable> tables, CancellationToken ct)
    {
        var connection = await OpenAsync(connectionString, ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            Compare(tables, await TransferTable.ReadAsync(connection, ct).ConfigureAwait(false));
            var keys = await connection.RowsAsync(EmbeddedText.Read(typeof(DatabaseLoad), "Transferring/foreign_keys.sql"), row => new ForeignKey(row.GetString(0), row.GetString(1), row.GetString(2)), ct).ConfigureAwait(false);
            await InOneAsync(
                connection,
                [.. tables.SelectMany(Partitions), .. keys.Select(key => key.Drop), .. tables.Select(table => $"alter table clinic.\"{table.Name}\" disable trigger user")],
                ct).ConfigureAwait(false);
            return new DatabaseLoad(connectionString, tables, keys);
        }
    }

    /// <summary>One more connection that loads.</summary>
    internal async Task<ITableSink> OpenAsync(CancellationToken ct) => new DatabaseSink(await OpenAsync(connectionString, ct).ConfigureAwait(false));

    /// <summary>Puts the foreign keys back and validates them, switches the triggers on, and lets the planner know what is there.</summary>
    /// <param name="connections">How many foreign keys are validated at once.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="PostgresException">A row points at none.</exception>
    internal async Task EndAsync(int connections = 2, CancellationToken ct = default)
    {
        var connection = await OpenAsync(connectionString, ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            await InOneAsync(connection, [.. tables.Select(table => $"alter table clinic.\"{table.Name}\" enable trigger user"), .. foreignKeys.Select(key => key.Add)], ct).ConfigureAwait(false);
        }

        var waiting = new ConcurrentQueue<string>(foreignKeys.Select(key => key.Validate).Concat(tables.Select(table => $"analyze clinic.\"{table.Name}\"")));
        await AtOnce.RunAsync(connections, token => WorkOffAsync(waiting, token), ct).ConfigureAwait(false);
    }

    private async Task WorkOffAsync(ConcurrentQueue<string> waiting, CancellationToken ct)
    {
        var connection = await OpenAsync(connectionString, ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            while (waiting.TryDequeue(out var statement))
            {
                await connection.ExecuteAsync(statement, ct).ConfigureAwait(false);
            }
        }
    }

    private static void Compare(IReadOnlyList<TransferTable> wanted, IReadOnlyList<TransferTable> there)
    {
        foreach (var table in wanted)
        {
            var same = there.FirstOrDefault(other => other.Name == table.Name) ?? throw new TablesDifferException($"table {table.Name} is not there");
            var different = table.Columns.Union(same.Columns).FirstOrDefault(column => !table.Columns.Contains(column) || !same.Columns.Contains(column));
            if (different is not null)
            {
                throw new TablesDifferException($"{table.Name}.{different.Name} is not the same column");
            }
        }
    }

    // A bound is text that was read, and goes into a statement: it is what the server prints of a range of times, or nothing.
    private static IEnumerable<string> Partitions(TransferTable table) => table.Partitions.Select(partition => Name().IsMatch(partition.Name) && Bound().IsMatch(partition.Bound)
        ? $"""
           do $partition$ begin
               if pg_catalog.to_regclass('clinic.{partition.Name}') is null then
                   create table clinic."{partition.Name}" partition of clinic."{table.Name}" {partition.Bound};
                   execute pg_catalog.format('alter table clinic."{partition.Name}" owner to %I', (select r.rolname from pg_catalog.pg_class c join pg_catalog.pg_roles r on r.oid = c.relowner where c.oid = 'clinic.{table.Name}'::regclass));
                   alter table clinic."{partition.Name}" enable row level security;
                   alter table clinic."{partition.Name}" force row level security;
               end if;
           end $partition$
           """
        : throw new TablesDifferException($"partition {partition.Name} is not one by time"));

    private static async Task InOneAsync(NpgsqlConnection connection, IReadOnlyList<string> statements, CancellationToken ct)
    {
        var transaction = await connection.BeginTransactionAsync(ct).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            foreach (var statement in statements)
            {
                await connection.ExecuteAsync(statement, ct).ConfigureAwait(false);
            }

            await transaction.CommitAsync(ct).ConfigureAwait(false);
        }
    }

    // What is half loaded is dropped, so nothing has to wait for the disk before the end.
    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(ct).ConfigureAwait(false);
        await connection.ExecuteAsync("set synchronous_commit = off; set row_security = off; set statement_timeout = 0; set maintenance_work_mem = '256MB'", ct).ConfigureAwait(false);
        return connection;
    }

    private sealed record ForeignKey(string Drop, string Add, string Validate);

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(DEFAULT|FOR VALUES FROM \((MINVALUE|'[0-9 :+-]+')\) TO \((MAXVALUE|'[0-9 :+-]+')\))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bound();
}
