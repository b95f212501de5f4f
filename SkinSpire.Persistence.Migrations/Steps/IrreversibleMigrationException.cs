using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Migrations.Steps;

/// <summary>A migration cannot be taken back, and says why.</summary>
/// <param name="migration">The migration.</param>
/// <param name="reason">Why there is no way back, as a sentence.</param>
public sealed class IrreversibleMigrationException(string migration, string reason)
    : PersistenceException(
        "SSP3103",
        $"The migration {migration} cannot be taken back. {reason}",
        "Restore the backup that was made before it, or go on with a migration that repairs what it did.");
