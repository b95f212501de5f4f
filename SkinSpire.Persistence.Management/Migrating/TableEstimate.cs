namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>A table that a migration works on.</summary>
/// <param name="Table">Its name in schema <c>clinic</c>.</param>
/// <param name="Rows">How many rows it has, as the server estimates.</param>
public sealed record TableEstimate(string Table, long Rows);
