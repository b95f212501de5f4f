namespace SkinSpire.Persistence.Management.Stamping;

/// <summary>A stamp that was changed.</summary>
/// <param name="Database">The database's name.</param>
/// <param name="Former">The environment it was stamped with; null for none.</param>
/// <param name="Stamp">The environment it is stamped with now.</param>
public sealed record RestampReport(string Database, string? Former, string Stamp);
