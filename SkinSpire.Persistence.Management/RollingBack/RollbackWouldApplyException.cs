using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.RollingBack;

/// <summary>A rollback was asked to go to a migration that is not applied yet; nothing was changed.</summary>
/// <param name="migration">The migration.</param>
public sealed class RollbackWouldApplyException(string migration)
    : PersistenceException("SSP4209", $"The database has not reached {migration}: a rollback to it would apply migrations.", $"Use skinspire-db update --to {migration}.");
