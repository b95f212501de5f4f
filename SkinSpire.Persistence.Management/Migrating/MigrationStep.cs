using SkinSpire.Persistence.Entities;

namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>One migration of a run.</summary>
/// <param name="Migration">Its id.</param>
/// <param name="Direction">Applied or reverted.</param>
/// <param name="Duration">How long it took.</param>
public sealed record MigrationStep(string Migration, MigrationDirection Direction, TimeSpan Duration);
