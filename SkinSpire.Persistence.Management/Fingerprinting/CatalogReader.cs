using Npgsql;

namespace SkinSpire.Persistence.Management.Fingerprinting;

/// <summary>Reads a database's <see cref="CatalogFingerprint"/>; changes nothing.</summary>
public static class CatalogReader
{
    private const string Resource = "Fingerprinting/catalog.sql";

    /// <summary>Reads every object of schema <c>clinic</c> in one round trip.</summary>
    /// <param name="connection">An open connection of a role that may read the catalog.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="NpgsqlException">The connection broke.</exception>
    public static async Task<CatalogFingerprint> ReadAsync(NpgsqlConnection connection, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);

        var command = new NpgsqlCommand(await QueryAsync(ct).ConfigureAwait(false), connection);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                return new CatalogFingerprint(await ObjectsAsync(reader, ct).ConfigureAwait(false));
            }
        }
    }

    private static async Task<List<CatalogObject>> ObjectsAsync(NpgsqlDataReader reader, CancellationToken ct)
    {
        var objects = new List<CatalogObject>();
        while (await reader.ReadAsync(ct).ConfigureAwait(false))
        {
            objects.Add(new CatalogObject(reader.GetString(0), reader.GetString(1), await DefinitionAsync(reader, ct).ConfigureAwait(false)));
        }

        return objects;
    }

    private static async Task<string> DefinitionAsync(NpgsqlDataReader reader, CancellationToken ct) =>
        await reader.IsDBNullAsync(2, ct).ConfigureAwait(false) ? "" : reader.GetString(2);

    private static async Task<string> QueryAsync(CancellationToken ct)
    {
        var stream = typeof(CatalogReader).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        await using (stream.ConfigureAwait(false))
        {
            using var text = new StreamReader(stream);
            return await text.ReadToEndAsync(ct).ConfigureAwait(false);
        }
    }
}
