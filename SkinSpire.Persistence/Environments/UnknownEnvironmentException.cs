using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Environments;

/// <summary>A word was given for an environment that names none.</summary>
/// <param name="word">The word.</param>
/// <param name="source">Where it was found; null when the caller gave it.</param>
public sealed class UnknownEnvironmentException(string word, string? source = null)
    : PersistenceException(
        "SSP1001",
        $"'{word}'{(source is null ? "" : $" from {source}")} is no environment.",
        "Use dev (development, develop, local), test (testing, qa) or prod (production, live).");
