namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>What a run says while it works; for people, and told at once.</summary>
/// <param name="Kind">What it speaks of.</param>
/// <param name="Text">One sentence or statement.</param>
public sealed record RunMessage(RunMessageKind Kind, string Text);
