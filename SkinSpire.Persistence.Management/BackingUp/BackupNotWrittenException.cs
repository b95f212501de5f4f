using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>A backup could not be written; there is nothing of it.</summary>
/// <param name="folder">Where it was to be.</param>
/// <param name="reason">What the operating system said.</param>
/// <param name="cause">What was thrown.</param>
public sealed class BackupNotWrittenException(string folder, string reason, Exception? cause = null)
    : PersistenceException(
        "SSP5413",
        $"The backup could not be written to {folder}: {reason.TrimEnd('.')}. Nothing of it stays.",
        "Make room there or take another folder (--directory, SKINSPIRE_BACKUP_DIRECTORY), and run this again; the database was only read.",
        cause);
