namespace SkinSpire.Persistence.Management.Masking;

/// <summary>Whose row a value stands in.</summary>
/// <param name="Hospital">The hospital; all zeroes in a table that all share.</param>
/// <param name="Subject">The person the row is about, else the row itself.</param>
/// <param name="ImageOf">The table whose columns a JSON image in the row shows; null for none.</param>
internal readonly record struct MaskedRow(Guid Hospital, Guid Subject, string? ImageOf = null);
