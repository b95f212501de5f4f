using System.Globalization;
using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Scratch;

/// <summary>The database that another one was put in the place of, kept until the next exchange, or until somebody forgets it.</summary>
internal static class UndoDatabase
{
    private const string Purpose = "undo";

    /// <summary>The name for one that is kept from now on: later ones sort after earlier ones.</summary>
    internal static string NewName(string live) =>
        string.Create(CultureInfo.InvariantCulture, $"{ScratchDatabase.PrefixBeside(live, Purpose)}{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds():x12}");

    private static Task<List<string>> FindAsync(NpgsqlConnection maintenance, string live, CancellationToken ct) => maintenance.RowsAsync(
        $"select datname::text from pg_catalog.pg_database where datname ^@ '{ScratchDatabase.PrefixBeside(live, Purpose).Replace("'", "''", StringComparison.Ordinal)}' and pg_catalog.length(datname::text) = {(ScratchDatabase.PrefixBeside(live, Purpose).Length + 12).ToString(CultureInfo.InvariantCulture)} order by 1 desc",
        row => row.GetString(0),
        ct);

    /// <summary>The name of the newest that is kept for a database; null for none.</summary>
    internal static async Task<string?> NewestAsync(NpgsqlConnection maintenance, string live, CancellationToken ct) =>
        (await FindAsync(maintenance, live, ct).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>Drops those that are kept, but for one.</summary>
    internal static async Task ForgetAsync(NpgsqlConnection maintenance, string live, string? but, CancellationToken ct)
    {
        foreach (var kept in (await FindAsync(maintenance, live, ct).ConfigureAwait(false)).Where(kept => kept != but))
        {
            await ScratchDatabase.DropAsync(maintenance, kept, ct).ConfigureAwait(false);
        }
    }
}
