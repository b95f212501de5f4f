using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Scratch;

/// <summary>A scratch database was needed and the role may not make one; nothing was changed.</summary>
/// <param name="target">Who worked on what, without a password.</param>
public sealed class ScratchRefusedException(string target)
    : PersistenceException(
        "SSP4011",
        $"A scratch database is needed beside {target}, and the role may not create one.",
        "Let an administrator run: alter role NAME createdb; skinspire-db create makes the migrating role with it.");
