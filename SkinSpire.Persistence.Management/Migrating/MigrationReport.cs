namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>What a run did.</summary>
/// <param name="Steps">The migrations, in the order they ran; empty when the database was where it should be.</param>
/// <param name="Status">Where the database stands after it.</param>
public sealed record MigrationReport(IReadOnlyList<MigrationStep> Steps, MigrationStatus Status);
