namespace SkinSpire.Persistence.Management.Guarding;

/// <summary>What somebody wants to change, and what they said to make it allowed.</summary>
/// <param name="Verb">The verb, as it is typed.</param>
/// <param name="Confirmation">The database's name, typed or by <c>--confirm</c>; null for nothing.</param>
/// <param name="NoBackupReason">Why no backup is looked for; null for nothing.</param>
public sealed record ChangeRequest(string Verb, string? Confirmation = null, string? NoBackupReason = null);
