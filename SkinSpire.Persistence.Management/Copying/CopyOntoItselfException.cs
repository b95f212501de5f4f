using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>Source and target are one database; nothing was changed.</summary>
/// <param name="database">The database.</param>
public sealed class CopyOntoItselfException(string database)
    : PersistenceException(
        "SSP5202",
        $"Source and target are both {database}.",
        "Name two environments, each with its own database in skinspire.local.json; a variable such as SKINSPIRE_DATABASE stands for both, so leave it away.");
