using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Modules;

/// <summary>A module names a schema that cannot be its own.</summary>
/// <param name="schema">The schema.</param>
public sealed class ModuleSchemaInvalidException(string schema)
    : PersistenceException(
        "SSP0130",
        $"'{schema}' cannot be the schema of a module.",
        "Take one of the module's own: lower-case letters, digits and _, at most 20, and neither clinic nor public nor pg_.");
