using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Guarding;

/// <summary>Production was to be changed and no fresh backup of it is known; nothing was changed.</summary>
/// <param name="database">The database's name.</param>
public sealed class BackupNeededException(string database)
    : PersistenceException(
        "SSP4207",
        $"No fresh backup of {database} is known.",
        "Take one (skinspire-db backup create, or --backup), or say with --no-backup-check REASON why not: the reason is written into clinic.operation_journal.");
