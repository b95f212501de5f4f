using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>A backup is whole and is not for this: nothing was changed.</summary>
/// <param name="backup">Its name.</param>
/// <param name="reason">Why, as a sentence without its end.</param>
/// <param name="remedy">What to do instead.</param>
public sealed class BackupRefusedException(string backup, string reason, string remedy)
    : PersistenceException("SSP5422", $"The backup {backup} is refused: {reason}. Nothing was changed.", remedy);
