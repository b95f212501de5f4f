namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>What a pruning removes, and what it keeps.</summary>
/// <param name="Removed">The names of the backups that go, the newest first.</param>
/// <param name="Kept">The backups that stay, the newest first, each with the reason.</param>
/// <param name="Leftovers">What runs left that did not end, a day ago or longer.</param>
/// <param name="Bytes">How much room it makes.</param>
public sealed record PruningPlan(IReadOnlyList<string> Removed, IReadOnlyList<KeptBackup> Kept, IReadOnlyList<string> Leftovers, long Bytes);
