using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.History;

/// <summary>A migration with steps outside of a transaction ended in its middle: what it did so far stays, and nothing else may run before it is complete.</summary>
/// <param name="migration">The migration's id.</param>
/// <param name="reason">Why it cannot go on by itself, as a clause.</param>
/// <param name="cause">What ended it; null when that was an earlier run.</param>
public sealed class MigrationHalfDoneException(string migration, string reason, Exception? cause = null)
    : PersistenceException(
        "SSP3202",
        $"The migration {migration} is half done: {reason}.",
        "Remove the cause, look at the plan with skinspire-db repair --dry-run, and let skinspire-db repair complete it.",
        cause)
{
    /// <summary>The migration's id.</summary>
    public string Migration { get; } = migration;
}
