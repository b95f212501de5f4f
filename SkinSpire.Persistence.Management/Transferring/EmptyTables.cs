using System.Text.RegularExpressions;
using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>The tables that the migrations made, before rows come.</summary>
internal static partial class EmptyTables
{
    /// <summary>Compares the tables, and makes the partitions that are missing.</summary>
    /// <param name="connection">A role that owns the tables.</param>
    /// <param name="tables">What is going to be loaded.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="TablesDifferException">A table or column is not the same here; nothing was changed.</exception>
    internal static async Task PrepareAsync(NpgsqlConnection connection, IReadOnlyList<TransferTable> tables, CancellationToken ct)
    {
        Compare(tables, await TransferTable.ReadAsync(connection, ct).ConfigureAwait(false));
        foreach (var partition in tables.SelectMany(Partitions))
        {
            await connection.ExecuteAsync(partition, ct).ConfigureAwait(false);
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

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(DEFAULT|FOR VALUES FROM \((MINVALUE|'[0-9 :+-]+')\) TO \((MAXVALUE|'[0-9 :+-]+')\))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bound();
}
