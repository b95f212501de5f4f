namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>What a table holds, whatever the order of its rows.</summary>
/// <param name="Table">Its name in schema <c>clinic</c>.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Content">Sum of a 128-bit hash of each row, 32 hexadecimal digits; it finds damage, and does not stand against somebody who wants two tables to look alike.</param>
public sealed record TableFingerprint(string Table, long Rows, string Content);
