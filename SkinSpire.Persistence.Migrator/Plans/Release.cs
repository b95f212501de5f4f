using SkinSpire.Persistence.Planning;

namespace SkinSpire.Persistence.Migrator.Plans;

/// <summary>The migrations of one build. Most runs need their ids alone.</summary>
internal sealed class Release
{
    private readonly Lazy<ReleasePlan> plan;

    /// <param name="text">Its plan.</param>
    /// <param name="source">Where that came from.</param>
    /// <exception cref="PlanInvalidException">It is no plan.</exception>
    internal Release(byte[] text, string source)
    {
        Ids = ReleasePlan.ReadIds(text, source);
        plan = new Lazy<ReleasePlan>(() => ReleasePlan.Read(text, source));
    }

    /// <summary>The ids, oldest first.</summary>
    internal IReadOnlyList<string> Ids { get; }

    /// <summary>All of it, proved by its hashes.</summary>
    /// <exception cref="PlanInvalidException">It was changed.</exception>
    internal ReleasePlan Plan => plan.Value;
}
