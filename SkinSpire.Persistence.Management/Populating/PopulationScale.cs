namespace SkinSpire.Persistence.Management.Populating;

/// <summary>How much is made up.</summary>
public enum PopulationScale
{
    /// <summary>Two hospitals with 5 doctors, 6 others of the staff, 20 patients and a few appointments each.</summary>
    Small,

    /// <summary>One year of a busy clinic: 5 branches, 60 staff, 20,000 patients, 150,000 appointments.</summary>
    Clinic,

    /// <summary>Many hospitals for a load test; 50 with a million patients and three million appointments unless told otherwise.</summary>
    Load,
}
