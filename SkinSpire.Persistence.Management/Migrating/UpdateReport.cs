namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>What an update or a rollback did.</summary>
/// <param name="Steps">The migrations, in the order they ran; empty when the database was where it should be.</param>
/// <param name="Status">Where the database stands after it.</param>
/// <param name="Journal">What the database wrote down of these steps, oldest first; empty before the migration that makes the journal.</param>
public sealed record UpdateReport(IReadOnlyList<MigrationStep> Steps, MigrationStatus Status, IReadOnlyList<JournalledMigration> Journal);
