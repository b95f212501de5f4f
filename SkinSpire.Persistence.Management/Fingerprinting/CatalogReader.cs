using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Fingerprinting;

/// <summary>Reads a database's <see cref="CatalogFingerprint"/>; changes nothing.</summary>
public static class CatalogReader
{
    /// <summary>Run before a read, it makes two databases print names alike, whatever search path each has been given.</summary>
    internal const string QualifyNames = "set search_path = ''";

    /// <summary>Reads every object of schema <c>clinic</c> in one round trip.</summary>
    /// <param name="connection">An open connection of a role that may read the catalog.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="NpgsqlException">The connection broke.</exception>
    public static async Task<CatalogFingerprint> ReadAsync(NpgsqlConnection connection, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);

        return new CatalogFingerprint(await connection.RowsAsync(EmbeddedText.Read(typeof(CatalogReader), "Fingerprinting/catalog.sql"), Object, ct).ConfigureAwait(false));
    }

    private static CatalogObject Object(NpgsqlDataReader row) => new(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? "" : row.GetString(2));
}
