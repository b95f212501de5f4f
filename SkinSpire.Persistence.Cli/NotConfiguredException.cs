using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Cli;

/// <summary>Nothing says which environment or database is meant.</summary>
/// <param name="what">What is missing.</param>
internal sealed class NotConfiguredException(string what)
    : PersistenceException(
        "SSP1002",
        $"No {what} is configured.",
        "Name it with --env and set SKINSPIRE_DATABASE to a connection string, or make a local database with skinspire-db setup --env dev.");
