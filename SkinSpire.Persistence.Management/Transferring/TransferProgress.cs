namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>How far a table is.</summary>
/// <param name="Table">Its name in schema <c>clinic</c>.</param>
/// <param name="Rows">How many rows were written.</param>
/// <param name="Bytes">How many bytes were read.</param>
/// <param name="IsDone">Whether that is all.</param>
public sealed record TransferProgress(string Table, long Rows, long Bytes, bool IsDone);
