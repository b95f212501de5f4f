using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Planning;

/// <summary>A migration cannot be taken back: it says so itself, or nobody wrote down how; nothing was changed.</summary>
/// <param name="migration">The migration's id.</param>
/// <param name="reason">Why, as a sentence.</param>
public sealed class NoWayBackException(string migration, string reason)
    : PersistenceException(
        "SSP3602",
        $"There is no way back from {migration}: {reason}",
        "Restore the backup that was made before it, or use the build that has it.");
