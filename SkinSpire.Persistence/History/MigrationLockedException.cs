using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.History;

/// <summary>Another run held the migration lock for longer than this one may wait; nothing was changed.</summary>
/// <param name="waited">How long this run waited.</param>
/// <param name="holder">Who holds the lock; null when it was released at the last moment.</param>
public sealed class MigrationLockedException(TimeSpan waited, LockHolder? holder)
    : PersistenceException(
        "SSP3002",
        FormattableString.Invariant($"The migration lock was not free within {waited.TotalSeconds:0} s: it is held by {holder?.ToString() ?? "a run that has just ended"}."),
        "Wait for that run to end, or end its server process with pg_terminate_backend, and run this again; nothing was changed.")
{
    /// <summary>Who holds the lock; null when it was released at the last moment.</summary>
    public LockHolder? Holder { get; } = holder;
}
