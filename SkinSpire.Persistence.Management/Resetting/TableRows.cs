namespace SkinSpire.Persistence.Management.Resetting;

/// <summary>A table and what it holds.</summary>
/// <param name="Table">Its name in schema <c>clinic</c>.</param>
/// <param name="Rows">How many rows, counted.</param>
public sealed record TableRows(string Table, long Rows);
