namespace SkinSpire.Persistence.Management.Inspecting;

/// <summary>What a role may do to a table.</summary>
/// <param name="Role">The role; public for everybody.</param>
/// <param name="Privileges">In alphabetical order, with columns where not the whole table is meant.</param>
public sealed record InspectedGrant(string Role, string Privileges);
