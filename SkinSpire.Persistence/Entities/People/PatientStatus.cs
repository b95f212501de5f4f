namespace SkinSpire.Persistence.Entities;

/// <summary>Whether a patient's record is in use.</summary>
public enum PatientStatus
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>Not in use.</summary>
    Inactive,

    /// <summary>Replaced by the record it was merged into.</summary>
    Merged,
}
