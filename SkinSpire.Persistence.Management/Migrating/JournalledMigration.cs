namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>What the database itself wrote down of a migration.</summary>
/// <param name="Migration">Its id.</param>
/// <param name="Direction">applied or reverted.</param>
/// <param name="RecordedAt">When, in UTC.</param>
/// <param name="RecordedBy">The role.</param>
/// <param name="Application">What the runner called itself; null when it did not say.</param>
public sealed record JournalledMigration(string Migration, string Direction, DateTimeOffset RecordedAt, string RecordedBy, string? Application);
