namespace SkinSpire.Persistence.Management.Copying;

/// <summary>A table that is copied.</summary>
/// <param name="Table">Its name in schema <c>clinic</c>.</param>
/// <param name="Bytes">What it holds on the source's disk, without indexes.</param>
public sealed record CopiedTable(string Table, long Bytes);
