namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>A backup that a pruning leaves.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why it stays.</param>
public sealed record KeptBackup(string Name, string Reason);
