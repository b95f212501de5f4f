namespace SkinSpire.Persistence.Management.Standing;

/// <summary>Something that was written down about a whole database.</summary>
/// <param name="What">The migration or the verb.</param>
/// <param name="How">applied or reverted, or why it was done.</param>
/// <param name="At">When.</param>
/// <param name="By">Which role.</param>
public sealed record JournalEntry(string What, string How, DateTimeOffset At, string By);
