namespace SkinSpire.Persistence.Management.Populating;

/// <summary>What is to be made up. The same request makes the same rows, whenever and wherever it is run.</summary>
/// <param name="Scale">How much.</param>
public sealed record PopulationRequest(PopulationScale Scale)
{
    /// <summary>The number that all of it is made of. Default: 42.</summary>
    public long Seed { get; init; } = 42;

    /// <summary>The day that is taken for today: visits lie around it. Default: 4 January 2027, the same for everybody.</summary>
    public DateOnly Today { get; init; } = new(2027, 1, 4);

    /// <summary>Of <see cref="PopulationScale.Load"/>: how many hospitals, 1 to 9,999. Default: 50.</summary>
    public int? Hospitals { get; init; }

    /// <summary>Of <see cref="PopulationScale.Load"/>: patients of all hospitals together, at least 50 for each. Default: 1,000,000.</summary>
    public int? Patients { get; init; }

    /// <summary>Of <see cref="PopulationScale.Load"/>: appointments of all hospitals together. Default: 3,000,000.</summary>
    public int? Appointments { get; init; }

    /// <summary>How many connections load at the same time, 1 to 16. Default: 2.</summary>
    public int Connections { get; init; } = 2;
}
