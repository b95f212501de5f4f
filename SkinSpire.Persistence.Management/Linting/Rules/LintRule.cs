namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>One thing that a migration does not do to a live PostgreSQL without saying why.</summary>
/// <param name="id">How an acknowledgement names it: <c>dropping-column</c>.</param>
/// <param name="why">What goes wrong, in one sentence, with its source.</param>
/// <param name="instead">What to write instead, in one sentence.</param>
public abstract class LintRule(string id, string why, string instead)
{
    /// <summary>How an acknowledgement names it.</summary>
    public string Id { get; } = id;

    /// <summary>What goes wrong, with its source.</summary>
    public string Why { get; } = why;

    /// <summary>What to write instead.</summary>
    public string Instead { get; } = instead;

    /// <summary>Looks through a migration.</summary>
    internal abstract IEnumerable<LintProblem> Problems(LintedMigration migration);
}
