namespace SkinSpire.Persistence.Management.Inspecting;

/// <summary>A key, check or exclusion.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">primary-key, foreign-key, unique, check or exclusion.</param>
/// <param name="Definition">As the server prints it.</param>
/// <param name="Validated">Whether the server relies on it for all rows.</param>
/// <param name="References">The table that a foreign key points at; null for others.</param>
/// <param name="Columns">The columns it is about, in its order; expressions are left out.</param>
/// <param name="ReferencedColumns">The columns that a foreign key points at, in the same order; empty for others.</param>
public sealed record InspectedConstraint(string Name, string Kind, string Definition, bool Validated, string? References, IReadOnlyList<string> Columns, IReadOnlyList<string> ReferencedColumns);
