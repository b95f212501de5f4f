using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Targets;

/// <summary>Nothing says how to reach an environment's database.</summary>
/// <param name="environment">The environment's short name.</param>
public sealed class NotConfiguredException(string environment)
    : PersistenceException(
        "SSP1002",
        $"No connection is configured for {environment}.",
        "Set SKINSPIRE_DATABASE to a connection string, or make a local database with skinspire-db setup --env dev.");
