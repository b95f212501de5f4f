using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Connecting;

/// <summary>A statement waited too long, for a lock or for its own end; its migration was rolled back.</summary>
/// <param name="target">Who worked on what, without a password.</param>
/// <param name="reason">What the server said.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class LockTimeoutException(string target, string reason, Exception? cause = null)
    : PersistenceException(
        "SSP3004",
        $"A statement on {target} had to wait for too long: {reason}.",
        "See who holds the lock (select * from pg_stat_activity where state <> 'idle'), and run this again when the table is quieter; completed migrations stay.",
        cause);
