namespace SkinSpire.Persistence.Management.Populating;

/// <summary>What a run inserted.</summary>
/// <param name="Plan">What was missing, and is there now.</param>
/// <param name="Inserted">Rows inserted; 0 when everything was there.</param>
/// <param name="Merged">Records of patients that were merged into others.</param>
/// <param name="Deferred">Indexes, constraints and triggers that were taken away for the load, put back and checked.</param>
public sealed record PopulationReport(PopulationPlan Plan, long Inserted, int Merged, int Deferred);
