namespace SkinSpire.Persistence.Management.Targets;

/// <summary>What a look at a database found.</summary>
/// <param name="ServerVersion">PostgreSQL's version.</param>
/// <param name="Stamp">The environment it is stamped with; null when it has no stamp yet.</param>
public sealed record TargetState(string ServerVersion, string? Stamp);
