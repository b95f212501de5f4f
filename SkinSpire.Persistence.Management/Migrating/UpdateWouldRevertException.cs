using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>An update was asked to go to a migration that the database is past; nothing was changed.</summary>
/// <param name="migration">The migration.</param>
public sealed class UpdateWouldRevertException(string migration)
    : PersistenceException(
        "SSP4202",
        $"The database is past {migration}: an update to it would revert the migrations after it.",
        $"Going down loses data; if that is meant, look at skinspire-db rollback --to {migration} --dry-run.");
