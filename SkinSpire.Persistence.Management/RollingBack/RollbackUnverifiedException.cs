using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.RollingBack;

/// <summary>A way down was rehearsed beside the database and does not lead back; nothing was changed.</summary>
/// <param name="to">The migration that was to be gone back to.</param>
/// <param name="reason">What was otherwise, or why it could not be rehearsed.</param>
/// <param name="cause">What ended the rehearsal; null when it ran to its end.</param>
public sealed class RollbackUnverifiedException(string to, string reason, Exception? cause = null)
    : PersistenceException(
        "SSP3205",
        $"The way down to {to} is not verified: {reason}.",
        "Correct the Down of the migration; or say --unverified if you know what it leaves behind.",
        cause);
