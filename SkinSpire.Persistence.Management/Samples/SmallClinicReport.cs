namespace SkinSpire.Persistence.Management.Samples;

/// <summary>What a database has after the small clinic was loaded.</summary>
/// <param name="Hospitals">Hospitals, of the sample and others.</param>
/// <param name="Patients">Patients of all hospitals.</param>
public sealed record SmallClinicReport(long Hospitals, long Patients);
