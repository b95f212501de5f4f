using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Guarding;

/// <summary>A guarded change was to be made because a variable or a file chose the environment, not the command line; nothing was changed.</summary>
/// <param name="verb">The verb.</param>
/// <param name="environment">The environment, and what chose it.</param>
public sealed class EnvironmentNotSpelledException(string verb, ResolvedEnvironment environment)
    : PersistenceException(
        "SSP4206",
        $"{verb} would change {environment?.Environment.ShortName()}, which {environment?.Source} chose.",
        $"Spell it: --env {environment?.Environment.ShortName()}. This change is never chosen by a variable or a file.");
