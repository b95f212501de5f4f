namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>Where an invented appointment stands.</summary>
internal enum AppointmentState
{
    Proposed,
    Pending,
    Waitlist,
    Booked,
    Arrived,
    CheckedIn,
    Fulfilled,
    Cancelled,
    NoShow,
    EnteredInError,
}
