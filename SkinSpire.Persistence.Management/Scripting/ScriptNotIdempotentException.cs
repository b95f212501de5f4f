using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Scripting;

/// <summary>An idempotent script was asked for, and a migration has statements that can be in no block; nothing was written.</summary>
/// <param name="migration">The migration's id.</param>
public sealed class ScriptNotIdempotentException(string migration)
    : PersistenceException(
        "SSP3206",
        $"The migration {migration} has statements that cannot be in a block, so no script with it can be idempotent.",
        "Say --from and leave --idempotent out, or let skinspire-db update apply it.");
