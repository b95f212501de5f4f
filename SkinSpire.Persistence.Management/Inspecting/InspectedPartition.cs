namespace SkinSpire.Persistence.Management.Inspecting;

/// <summary>A partition.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bound">Which rows it holds.</param>
/// <param name="Bytes">Size on disk, indexes included.</param>
/// <param name="Rows">Estimate of the planner; null when it was never analysed.</param>
public sealed record InspectedPartition(string Name, string Bound, long Bytes, long? Rows);
