using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Environments;

/// <summary>A word was given for an environment that names none.</summary>
/// <param name="word">The word.</param>
public sealed class UnknownEnvironmentException(string word)
    : PersistenceException(
        "SSP1001",
        $"'{word}' is no environment.",
        "Use dev (development), test (testing) or prod (production).");
