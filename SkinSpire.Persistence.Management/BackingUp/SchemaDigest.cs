using System.Security.Cryptography;
using System.Text;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Management.Fingerprinting;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>A schema, object by object, short enough for a manifest.</summary>
internal static class SchemaDigest
{
    private const int Digits = 16;

    /// <summary>Of each object the digest of its definition, by kind and name.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> ReadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var path = await connection.ScalarAsync<string>("select pg_catalog.current_setting('search_path')", ct).ConfigureAwait(false);
        await connection.ExecuteAsync(CatalogReader.QualifyNames, ct).ConfigureAwait(false);
        var catalog = await CatalogReader.ReadAsync(connection, ct).ConfigureAwait(false);
        await connection.ExecuteAsync("select pg_catalog.set_config('search_path', $1, false)", ct, path!).ConfigureAwait(false);
        return catalog.Objects.ToDictionary(item => $"{item.Kind} {item.Identity}", Of, StringComparer.Ordinal);
    }

    /// <summary>The first object, by kind and name, that two schemas do not share; null when they are the same.</summary>
    internal static string? Difference(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual) =>
        expected.Except(actual).Concat(actual.Except(expected)).Select(item => item.Key).Order(StringComparer.Ordinal).FirstOrDefault();

    private static string Of(CatalogObject item) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.Definition)))[..Digits];
}
