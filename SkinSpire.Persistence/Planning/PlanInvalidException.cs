using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Planning;

/// <summary>A migration plan cannot be read, or its SQL is not what its hashes say; nothing was run.</summary>
/// <param name="source">The file, or the program it is embedded in.</param>
/// <param name="fault">What is wrong, as a clause.</param>
/// <param name="cause">What the reader threw; null when it can be read.</param>
public sealed class PlanInvalidException(string source, string fault, Exception? cause = null)
    : PersistenceException(
        "SSP3601",
        $"The migration plan of {source} cannot be used: {fault}.",
        "Take the plan that the build wrote, as it wrote it.",
        cause);
