using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Planning;

/// <summary>What the database keeps of a migration's way back is not what was written when it was applied; nothing was changed.</summary>
/// <param name="migration">The migration's id.</param>
public sealed class WayBackChangedException(string migration)
    : PersistenceException(
        "SSP3603",
        $"The way back from {migration} in clinic.migration_journal was changed after the migration was applied: its hash is another.",
        "Find out who wrote it, and take the migration back with the build that has it.");
