using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Management.Deferring;

namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Fills a database that the migrations made and nobody uses yet: between begin and end it has no indexes and no keys, and its triggers do not run.</summary>
/// <remarks>What the migrations put into a table is replaced. One that is not ended is to be dropped.</remarks>
internal sealed partial class DatabaseLoad
{
    private readonly string connectionString;
    private readonly IReadOnlyList<TransferTable> tables;
    private readonly Deferral deferral;
    private readonly IReadOnlyList<PrimaryKey> primaryKeys;

    private DatabaseLoad(string connectionString, IReadOnlyList<TransferTable> tables, Deferral deferral, IReadOnlyList<PrimaryKey> primaryKeys)
    {
        this.connectionString = connectionString;
        this.tables = tables;
        this.deferral = deferral;
        this.primaryKeys = primaryKeys;
    }

    /// <summary>Compares the tables, makes the partitions that are missing, and takes away what a load is faster without.</summary>
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
            foreach (var partition in tables.SelectMany(Partitions))
            {
                await connection.ExecuteAsync(partition, ct).ConfigureAwait(false);
            }

            var secondary = await Deferral.ReadAsync(connection, triggers: true, ct: ct).ConfigureAwait(false);
            await secondary.TakeAwayAsync(connection, ct).ConfigureAwait(false);
            var primary = await connection.RowsAsync(EmbeddedText.Read(typeof(DatabaseLoad), "Transferring/primary_keys.sql"), row => new PrimaryKey(row.GetString(0), row.GetString(1), row.GetString(2)), ct).ConfigureAwait(false);
            await connection.ExecuteAsync(string.Join(";\n", primary.Select(key => key.Drop)), ct).ConfigureAwait(false);
            return new DatabaseLoad(connectionString, tables, secondary, [.. primary.OrderBy(key => Place(key.Table, tables))]);
        }
    }

    /// <summary>One more connection that loads.</summary>
    internal async Task<ITableSink> OpenAsync(CancellationToken ct) => new DatabaseSink(await OpenAsync(connectionString, ct).ConfigureAwait(false));

    /// <summary>Puts back what was taken away, which checks every row, and lets the planner know what is there.</summary>
    /// <param name="connections">How many work at the same time, from 1.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="RestorationFailedException">Rows break a constraint.</exception>
    internal async Task EndAsync(int connections = 2, CancellationToken ct = default)
    {
        // Of a table that is filled the key is sorted once, instead of found a place for with each row.
        await EachAsync(primaryKeys, AddAsync, connections, ct).ConfigureAwait(false);
        await deferral.PutBackAsync(connectionString, connections, ct: ct).ConfigureAwait(false);
        await EachAsync(tables, (connection, table, token) => connection.ExecuteAsync($"analyze clinic.\"{table.Name}\"", token), connections, ct).ConfigureAwait(false);
    }

    private static async Task AddAsync(NpgsqlConnection connection, PrimaryKey key, CancellationToken ct)
    {
        try
        {
            await connection.ExecuteAsync(key.Add, ct).ConfigureAwait(false);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.NotNullViolation)
        {
            throw new RestorationFailedException($"primary key of {key.Table}", error.SqlState, error.MessageText, error);
        }
    }

    // The first ones are begun first: the biggest.
    private Task EachAsync<T>(IEnumerable<T> items, Func<NpgsqlConnection, T, CancellationToken, Task> work, int connections, CancellationToken ct)
    {
        var waiting = new ConcurrentQueue<T>(items);
        return AtOnce.RunAsync(
            connections,
            async token =>
            {
                var connection = await OpenAsync(connectionString, token).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                {
                    while (waiting.TryDequeue(out var item))
                    {
                        await work(connection, item, token).ConfigureAwait(false);
                    }
                }
            },
            ct);
    }

    private static int Place(string name, IReadOnlyList<TransferTable> tables) => tables.TakeWhile(table => table.Name != name).Count();

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

    // What is half loaded is dropped, so nothing has to wait for the disk before the end.
    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(ct).ConfigureAwait(false);
        await connection.ExecuteAsync("set synchronous_commit = off; set row_security = off; set statement_timeout = 0; set maintenance_work_mem = '256MB'", ct).ConfigureAwait(false);
        return connection;
    }

    private sealed record PrimaryKey(string Table, string Drop, string Add);

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(DEFAULT|FOR VALUES FROM \((MINVALUE|'[0-9 :+-]+')\) TO \((MAXVALUE|'[0-9 :+-]+')\))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bound();
}
