using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Migrations.Steps;

/// <summary>A migration cannot be taken back; its <c>Down</c> throws this, and nothing was changed.</summary>
/// <param name="migration">The migration's name.</param>
/// <param name="reason">Why not, as a clause.</param>
public sealed class MigrationIrreversibleException(string migration, string reason)
    : PersistenceException(
        "SSP3204",
        $"The migration {migration} cannot be taken back: {reason}.",
        "Go forward with a new migration, or restore a backup from before it.");
