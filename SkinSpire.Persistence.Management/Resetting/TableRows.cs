using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Context;

namespace SkinSpire.Persistence.Management.Resetting;

/// <summary>A table and what it holds.</summary>
/// <param name="Table">Its name in schema <c>clinic</c>; of another schema, with that before it.</param>
/// <param name="Rows">How many rows, counted.</param>
public sealed record TableRows(string Table, long Rows)
{
    /// <summary>The tables that hold rows, the fullest first; counted.</summary>
    internal static Task<IReadOnlyList<TableRows>> CountAsync(NpgsqlConnection connection, CancellationToken ct) => CountAsync(connection, _ => true, ct);

    /// <summary>As <see cref="CountAsync(NpgsqlConnection, CancellationToken)"/>, of modules alone, which have schemas and migrations of their own.</summary>
    internal static Task<IReadOnlyList<TableRows>> CountOfModulesAsync(NpgsqlConnection connection, CancellationToken ct) => CountAsync(connection, IsOfModule, ct);

    /// <summary>Whether a table is a module's, and not its history.</summary>
    internal static bool IsOfModule(string table) => table.Contains('.', StringComparison.Ordinal) && !table.EndsWith($".{ClinicDatabase.HistoryTable}", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<TableRows>> CountAsync(NpgsqlConnection connection, Func<string, bool> counts, CancellationToken ct)
    {
        var rows = new List<TableRows>();
        var tables = await connection.RowsAsync(EmbeddedText.Read(typeof(TableRows), "Resetting/tables.sql"), row => (Name: row.GetString(0), Quoted: row.GetString(1)), ct).ConfigureAwait(false);
        foreach (var (name, quoted) in tables.Where(table => counts(table.Name)))
        {
            rows.Add(new TableRows(name, await connection.ScalarAsync<long>($"select count(*) from {quoted}", ct).ConfigureAwait(false)));
        }

        return [.. rows.Where(table => table.Rows > 0).OrderByDescending(table => table.Rows).ThenBy(table => table.Table, StringComparer.Ordinal)];
    }
}
