namespace SkinSpire.Persistence.Entities;

/// <summary>Where an appointment stands (FHIR R4 Appointment.status).</summary>
public enum AppointmentStatus
{
    /// <summary>Asked for.</summary>
    Proposed,

    /// <summary>Waits for someone's consent.</summary>
    Pending,

    /// <summary>Waits for a place.</summary>
    Waitlist,

    /// <summary>Agreed.</summary>
    Booked,

    /// <summary>The patient is here.</summary>
    Arrived,

    /// <summary>The patient is registered for the visit.</summary>
    CheckedIn,

    /// <summary>It took place.</summary>
    Fulfilled,

    /// <summary>It will not take place.</summary>
    Cancelled,

    /// <summary>The patient did not come.</summary>
    Noshow,

    /// <summary>It should never have been here.</summary>
    EnteredInError,
}
