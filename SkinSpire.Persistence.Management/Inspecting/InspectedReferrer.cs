namespace SkinSpire.Persistence.Management.Inspecting;

/// <summary>A foreign key of another table.</summary>
/// <param name="Table">That table.</param>
/// <param name="Constraint">Its foreign key.</param>
public sealed record InspectedReferrer(string Table, string Constraint);
