namespace SkinSpire.Persistence.Management.Inspecting;

/// <summary>What a database has in schema <c>clinic</c>.</summary>
/// <param name="Database">Its name.</param>
/// <param name="Bytes">Its size on disk.</param>
/// <param name="Tables">Tables and views, by name; one alone when one was asked for.</param>
/// <param name="Functions">Functions and procedures, by name; those of the table's triggers when one was asked for.</param>
public sealed record DatabaseInspection(string Database, long Bytes, IReadOnlyList<InspectedTable> Tables, IReadOnlyList<InspectedFunction> Functions);
