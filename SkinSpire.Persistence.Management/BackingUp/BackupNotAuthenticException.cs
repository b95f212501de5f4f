using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>Nothing proves who wrote a backup; it was not read.</summary>
/// <param name="backup">Its name.</param>
/// <param name="reason">Why, as a sentence without its end.</param>
public sealed class BackupNotAuthenticException(string backup, string reason)
    : PersistenceException(
        "SSP5412",
        $"The backup {backup} is not authentic: {reason}. It was not read.",
        "Configure the key that signed it (SKINSPIRE_BACKUP_KEY_FILE), or none for a backup that is known to have no signature.");
