namespace SkinSpire.Persistence.Management.Populating;

/// <summary>How far a run is.</summary>
/// <param name="Step">What it does: a table, or a sentence.</param>
/// <param name="Rows">Rows sent so far.</param>
/// <param name="Total">Rows to be sent.</param>
/// <param name="Elapsed">Since it began.</param>
public sealed record PopulationProgress(string Step, long Rows, long Total, TimeSpan Elapsed)
{
    /// <summary>Rows a second.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Rows / Elapsed.TotalSeconds : 0;

    /// <summary>How long the rest of the rows takes at that rate; null while nothing is known.</summary>
    public TimeSpan? Remaining => Rows > 0 ? Elapsed * ((double)(Total - Rows) / Rows) : null;
}
