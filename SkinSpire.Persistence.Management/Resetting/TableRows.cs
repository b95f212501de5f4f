using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Resetting;

/// <summary>A table and what it holds.</summary>
/// <param name="Table">Its name in schema <c>clinic</c>.</param>
/// <param name="Rows">How many rows, counted.</param>
public sealed record TableRows(string Table, long Rows)
{
    /// <summary>The tables that hold rows, the fullest first; counted.</summary>
    internal static async Task<IReadOnlyList<TableRows>> CountAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var rows = new List<TableRows>();
        foreach (var table in await connection.RowsAsync(EmbeddedText.Read(typeof(TableRows), "Resetting/tables.sql"), row => row.GetString(0), ct).ConfigureAwait(false))
        {
            rows.Add(new TableRows(table, await connection.ScalarAsync<long>($"select count(*) from clinic.\"{table}\"", ct).ConfigureAwait(false)));
        }

        return [.. rows.Where(table => table.Rows > 0).OrderByDescending(table => table.Rows).ThenBy(table => table.Table, StringComparer.Ordinal)];
    }
}
