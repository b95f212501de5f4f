using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Restoring;

/// <summary>Nothing is kept that a database could be brought back from; it is as it was.</summary>
/// <param name="database">The database's name.</param>
public sealed class UndoMissingException(string database)
    : PersistenceException("SSP5423", $"No former {database} is kept.", "Restore a backup instead: skinspire-db backup list shows which there are.");
