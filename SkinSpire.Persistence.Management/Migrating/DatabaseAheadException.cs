using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>The database has migrations that this build does not know: a newer build was here. Nothing was changed.</summary>
/// <param name="unknown">Their ids, oldest first.</param>
public sealed class DatabaseAheadException(IReadOnlyList<string> unknown)
    : PersistenceException(
        "SSP4208",
        $"The database is ahead of this build by {unknown?.Count ?? 0} migrations: {string.Join(", ", unknown ?? [])}.",
        "Use the build that has them.");
