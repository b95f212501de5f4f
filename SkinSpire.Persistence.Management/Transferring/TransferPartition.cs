namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>A part of a partitioned table.</summary>
/// <param name="Name">Its name in schema <c>clinic</c>.</param>
/// <param name="Bound">What rows it holds, as the server prints it.</param>
public sealed record TransferPartition(string Name, string Bound);
