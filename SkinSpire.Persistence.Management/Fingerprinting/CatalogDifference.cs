namespace SkinSpire.Persistence.Management.Fingerprinting;

/// <summary>An object that two catalogs do not share.</summary>
/// <param name="Kind">As <see cref="CatalogObject.Kind"/>.</param>
/// <param name="Identity">As <see cref="CatalogObject.Identity"/>.</param>
/// <param name="Expected">Its definition in the first catalog; null where it is not there.</param>
/// <param name="Actual">Its definition in the second catalog; null where it is not there.</param>
public sealed record CatalogDifference(string Kind, string Identity, string? Expected, string? Actual);
