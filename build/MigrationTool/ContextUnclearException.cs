using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.MigrationTool;

/// <summary>An assembly has no context, or several and nothing says which.</summary>
/// <param name="assembly">The assembly's name.</param>
/// <param name="name">What was asked for; null for the only one.</param>
/// <param name="found">Those there are.</param>
internal sealed class ContextUnclearException(string assembly, string? name, IReadOnlyList<string> found)
    : PersistenceException(
        "SSP0105",
        $"{assembly} has {(found.Count == 0 ? "no context" : $"the contexts {string.Join(", ", found)}")}{(name is null ? "" : $" by the name {name}")}.",
        found.Count == 0 ? "Let SkinSpireMigrationAssembly name the assembly with the context or its IDesignTimeDbContextFactory." : "Choose one by SkinSpireMigrationContext.");
