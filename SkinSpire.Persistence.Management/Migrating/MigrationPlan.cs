namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>What a run would do.</summary>
/// <param name="Current">The newest applied migration; null when none is.</param>
/// <param name="Migrations">In the order they would run; empty when there is nothing to do.</param>
public sealed record MigrationPlan(string? Current, IReadOnlyList<PlannedMigration> Migrations);
