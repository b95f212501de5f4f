using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>There is no such backup.</summary>
/// <param name="path">Where it was looked for.</param>
public sealed class BackupMissingException(string path)
    : PersistenceException("SSP5421", $"There is no backup {path}.", "skinspire-db backup list shows which there are.");
