using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>Which tables the rows of some need.</summary>
internal static class TableClosure
{
    private const string Keys =
        """
        select distinct c.relname::text, r.relname::text
        from pg_catalog.pg_constraint k
        join pg_catalog.pg_class c on c.oid = k.conrelid
        join pg_catalog.pg_class r on r.oid = k.confrelid
        where k.contype = 'f' and c.relnamespace = pg_catalog.to_regnamespace('clinic') and c.oid <> r.oid and k.conparentid = 0
        """;

    /// <summary>Refuses tables whose foreign keys point at others.</summary>
    /// <exception cref="TablesMissingException">Some do; all that are needed are named.</exception>
    internal static async Task CheckAsync(NpgsqlConnection connection, IReadOnlyList<string> tables, CancellationToken ct)
    {
        var keys = await connection.RowsAsync(Keys, row => (From: row.GetString(0), To: row.GetString(1)), ct).ConfigureAwait(false);
        var needed = new SortedSet<string>(tables, StringComparer.Ordinal);
        while (keys.Any(key => needed.Contains(key.From) && needed.Add(key.To)))
        {
            // What was added points at others.
        }

        needed.ExceptWith(tables);
        if (needed.Count > 0)
        {
            throw new TablesMissingException(tables, [.. needed]);
        }
    }
}
