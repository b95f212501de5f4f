namespace SkinSpire.Persistence.Management.Inspecting;

/// <summary>An index.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Definition">As the server prints it.</param>
/// <param name="Unique">Whether it allows a value once.</param>
/// <param name="Primary">Whether it is the primary key's.</param>
/// <param name="Valid">Whether queries use it.</param>
/// <param name="Bytes">Size on disk; null on a partitioned table, whose partitions have their own.</param>
/// <param name="Scans">How often queries used it since statistics were reset; null on a partitioned table.</param>
public sealed record InspectedIndex(string Name, string Definition, bool Unique, bool Primary, bool Valid, long? Bytes, long? Scans);
