namespace SkinSpire.Persistence.Management.Populating;

/// <summary>What a run would insert.</summary>
/// <param name="Scale">How much is made up.</param>
/// <param name="Seed">What it is made of.</param>
/// <param name="Today">The day that is taken for today.</param>
/// <param name="Hospitals">The codes of the hospitals.</param>
/// <param name="Tables">The tables, in the order they are loaded.</param>
public sealed record PopulationPlan(PopulationScale Scale, long Seed, DateOnly Today, IReadOnlyList<string> Hospitals, IReadOnlyList<PlannedTable> Tables)
{
    /// <summary>Rows that are missing.</summary>
    public long Missing => Tables.Sum(table => table.Missing);
}
