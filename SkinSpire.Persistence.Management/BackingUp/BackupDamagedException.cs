using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>A backup is not as it was written; nothing was changed by it.</summary>
/// <param name="backup">Its name.</param>
/// <param name="damage">What is not as it was, as a sentence without its end.</param>
/// <param name="cause">What was thrown while reading it.</param>
public sealed class BackupDamagedException(string backup, string damage, Exception? cause = null)
    : PersistenceException(
        "SSP5411",
        $"The backup {backup} is damaged: {damage}. Nothing was changed.",
        "Take another backup: skinspire-db backup list shows which there are, backup verify NAME proves one.",
        cause);
