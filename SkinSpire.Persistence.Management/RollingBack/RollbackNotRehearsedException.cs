using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.RollingBack;

/// <summary>The database has migrations of a newer build, whose way down cannot be rehearsed without them; nothing was changed.</summary>
/// <param name="unknown">Their ids, oldest first.</param>
/// <param name="to">The migration that was to be gone back to.</param>
public sealed class RollbackNotRehearsedException(IReadOnlyList<string> unknown, string to)
    : PersistenceException(
        "SSP3610",
        $"The database is ahead of this build by {unknown?.Count ?? 0} migrations: {string.Join(", ", unknown ?? [])}. What this build does not have it cannot rehearse.",
        $"Use skinspire-db of the build that has them; or skinspire-migrator rollback --to {to} of this one: it takes them back, unrehearsed, by what clinic.migration_journal keeps.");
