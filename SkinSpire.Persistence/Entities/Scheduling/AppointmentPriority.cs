namespace SkinSpire.Persistence.Entities;

/// <summary>How soon.</summary>
public enum AppointmentPriority
{
    /// <summary>In turn.</summary>
    Normal,

    /// <summary>Before others.</summary>
    Urgent,

    /// <summary>At once.</summary>
    Emergency,
}
