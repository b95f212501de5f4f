namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>A column as it is declared.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as the catalog would write it.</param>
/// <param name="IsRequired">Whether it is NOT NULL.</param>
/// <param name="Default">The default's expression; null without one.</param>
/// <param name="Generated">The expression of a stored generated column; null for any other.</param>
/// <param name="IsIdentity">Whether a sequence gives its values.</param>
internal sealed record ColumnSpec(string Name, string Type, bool IsRequired, string? Default, string? Generated, bool IsIdentity);
