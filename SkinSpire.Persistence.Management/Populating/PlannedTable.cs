namespace SkinSpire.Persistence.Management.Populating;

/// <summary>One table of a population.</summary>
/// <param name="Table">Its name in schema <c>clinic</c>.</param>
/// <param name="Rows">How many rows belong to the population.</param>
/// <param name="Missing">How many of them are not there.</param>
public sealed record PlannedTable(string Table, long Rows, long Missing);
