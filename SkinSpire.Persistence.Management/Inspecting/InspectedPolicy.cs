namespace SkinSpire.Persistence.Management.Inspecting;

/// <summary>A row-level security policy.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Permissive">Whether it lets rows through that others do not.</param>
/// <param name="Command">all, select, insert, update or delete.</param>
/// <param name="Using">Which rows are seen; null for all.</param>
/// <param name="Check">Which rows are written; null for those that are seen.</param>
public sealed record InspectedPolicy(string Name, bool Permissive, string Command, string? Using, string? Check);
