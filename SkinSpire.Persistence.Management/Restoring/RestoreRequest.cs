namespace SkinSpire.Persistence.Management.Restoring;

/// <summary>What is to be restored, and what is said to allow it.</summary>
/// <param name="Backup">A backup's name, or its path.</param>
/// <param name="FromEnvironment">The environment whose backup it may be; null for the target's own.</param>
/// <param name="Confirmation">On production, whose database has to be empty, its name; null for nothing.</param>
public sealed record RestoreRequest(string Backup, string? FromEnvironment = null, string? Confirmation = null);
