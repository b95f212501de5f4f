namespace SkinSpire.Persistence.Benchmarks.Measuring;

/// <summary>A contender with all its runs.</summary>
/// <param name="Contender">Who ran.</param>
/// <param name="Runs">One a round.</param>
internal sealed record Lane(Contender Contender, IReadOnlyList<Measurement> Runs)
{
    /// <summary>The middle of a figure over the rounds.</summary>
    internal double Median(Func<Measurement, double> figure)
    {
        var sorted = Runs.Select(figure).Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2] + sorted[(sorted.Count / 2) - 1]) / 2;
    }

    /// <summary>The least of a figure over the rounds: the steadier one on a busy machine.</summary>
    internal double Minimum(Func<Measurement, double> figure) => Runs.Min(figure);
}
