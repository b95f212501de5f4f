using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.RollingBack;

/// <summary>Counts what would be lost.</summary>
internal static class RowLosses
{
    /// <summary>Rows of tables, and rows with a value in a column.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="gone">Tables and columns, as <c>table</c> or <c>table.column</c>; what is not there is left out.</param>
    /// <param name="ct">Ends the wait.</param>
    internal static async Task<List<RowLoss>> CountAsync(NpgsqlConnection connection, IReadOnlyList<string> gone, CancellationToken ct)
    {
        var losses = new List<RowLoss>();
        foreach (var subject in gone)
        {
            var (table, column) = subject.Split('.') is [var left, var right] ? (left, right) : (subject, null);
            if (await IsThereAsync(connection, table, column, ct).ConfigureAwait(false))
            {
                losses.Add(new RowLoss(subject, await connection.ScalarAsync<long>($"select count({(column is null ? "*" : $"\"{column}\"")}) from clinic.\"{table}\"", ct).ConfigureAwait(false)));
            }
        }

        return losses;
    }

    private static Task<bool> IsThereAsync(NpgsqlConnection connection, string table, string? column, CancellationToken ct) => connection.ScalarAsync<bool>(
        "select exists (select from pg_catalog.pg_attribute where attrelid = pg_catalog.to_regclass($1) and (attname = $2 or $2 = '') and not attisdropped)", ct, $"clinic.\"{table}\"", column ?? "");
}
