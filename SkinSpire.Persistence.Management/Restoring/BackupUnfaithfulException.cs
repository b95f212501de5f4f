using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Restoring;

/// <summary>The schema of a backed up database was not what its migrations make, so a restore cannot bring it back as it was; nothing was changed.</summary>
/// <param name="backup">The backup's name.</param>
/// <param name="difference">Kind and name of the first object that would be another.</param>
public sealed class BackupUnfaithfulException(string backup, string difference)
    : PersistenceException(
        "SSP5402",
        $"The schema that the backup {backup} was taken of is not what its migrations make: the rows are whole, the schema would be another, first in {difference}.",
        "Find the drift with skinspire-db verify --check drift on the database, put it into a migration or take it away, and take another backup. One of --engine pg-dump holds that schema: pg_restore brings it back.");
