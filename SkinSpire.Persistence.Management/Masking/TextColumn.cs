using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Masking;

/// <summary>A column that can hold a text: by itself, or in a document.</summary>
/// <param name="Table">Its table in schema <c>clinic</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsJson">Whether it holds documents.</param>
/// <param name="ImageOf">The column beside it that says whose columns a document shows; null for none.</param>
internal sealed record TextColumn(string Table, string Name, bool IsJson, string? ImageOf)
{
    private const string Query =
        """
        select c.relname::text, a.attname::text, a.atttypid in ('json'::regtype, 'jsonb'::regtype),
               (select t.attname::text from pg_catalog.pg_attribute t where t.attrelid = c.oid and t.attname = 'table_name' and not t.attisdropped)
        from pg_catalog.pg_class c
        join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = pg_catalog.to_regnamespace('clinic') and c.relkind in ('r', 'p') and not c.relispartition
          and c.relname not in ('environment_stamp', 'migration_journal', 'operation_journal', 'migrations_history')
          and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype, 'inet'::regtype, 'json'::regtype, 'jsonb'::regtype)
        order by c.relname, a.attnum
        """;

    /// <summary>All of a database whose rows are copied.</summary>
    internal static Task<List<TextColumn>> ReadAsync(NpgsqlConnection connection, CancellationToken ct) => connection.RowsAsync(
        Query, row => new TextColumn(row.GetString(0), row.GetString(1), row.GetBoolean(2), row.IsDBNull(3) ? null : row.GetString(3)), ct);

    /// <summary>Its different values, and whose columns a document shows; read one after the other.</summary>
    internal async Task EachAsync(NpgsqlConnection connection, Action<string, string?> take, CancellationToken ct)
    {
        var image = IsJson && ImageOf is not null ? $"\"{ImageOf}\"" : "null::text";
        var command = new NpgsqlCommand($"select distinct \"{Name}\"::text, {image} from clinic.\"{Table}\" where \"{Name}\" is not null", connection) { CommandTimeout = 0 };
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(ct).ConfigureAwait(false))
                {
                    take(reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1));
                }
            }
        }
    }

    public override string ToString() => $"{Table}.{Name}";
}
