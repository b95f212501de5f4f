using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>A migration was named that this build does not have; nothing was changed.</summary>
/// <param name="name">What was asked for.</param>
public sealed class MigrationUnknownException(string name)
    : PersistenceException("SSP3203", $"This build has no migration {name}.", "Take an id or a name from skinspire-db status; 0 means before the first.");
