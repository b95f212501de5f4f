using SkinSpire.Persistence.History;

namespace SkinSpire.Persistence.Management.Connecting;

/// <summary>How long something that only looks waits for a table that somebody else holds.</summary>
internal static class LockWait
{
    /// <summary>A statement that bounds every wait of its connection from then on; as long as migrations when null.</summary>
    internal static string Bound(TimeSpan? longest = null) =>
        FormattableString.Invariant($"set lock_timeout = {(longest ?? new MigrationSettings().LockTimeout).TotalMilliseconds:0}");
}
