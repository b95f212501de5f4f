using System.Security.Cryptography;
using System.Text;

namespace SkinSpire.Persistence.Management.Fingerprinting;

/// <summary>What a schema is, object by object, and one hash for all of it.</summary>
/// <param name="Objects">Every object, ordered by kind and identity.</param>
public sealed record CatalogFingerprint(IReadOnlyList<CatalogObject> Objects)
{
    /// <summary>SHA-256 over all objects, 64 hexadecimal digits; equal for equal catalogs.</summary>
    public string Hash { get; } = HashOf(Objects);

    /// <summary>What <paramref name="actual"/> has otherwise than this catalog, ordered by kind and identity; empty when they are equal.</summary>
    /// <param name="actual">The catalog to compare with.</param>
    public IReadOnlyList<CatalogDifference> Compare(CatalogFingerprint actual)
    {
        ArgumentNullException.ThrowIfNull(actual);

        var expected = ByName(this);
        var found = ByName(actual);
        return
        [
            .. expected.Keys.Union(found.Keys)
                .Select(name => new CatalogDifference(name.Kind, name.Identity, expected.GetValueOrDefault(name), found.GetValueOrDefault(name)))
                .Where(difference => difference.Expected != difference.Actual)
                .OrderBy(difference => difference.Kind, StringComparer.Ordinal)
                .ThenBy(difference => difference.Identity, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<(string Kind, string Identity), string> ByName(CatalogFingerprint catalog) =>
        catalog.Objects.ToDictionary(item => (item.Kind, item.Identity), item => item.Definition);

    // Each part carries its length, so that no two catalogs can run together into one text.
    private static string HashOf(IEnumerable<CatalogObject> objects)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in objects.SelectMany(item => new[] { item.Kind, item.Identity, item.Definition }))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{part.Length}:{part}")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
