using SkinSpire.Persistence.Entities;

namespace ClinicDesk.Endpoints;

/// <summary>An appointment as a client sees it; it sends the version back when it changes something.</summary>
internal sealed record AppointmentView(string Number, AppointmentStatus Status, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, DateOnly? Day, long Version)
{
    internal static AppointmentView Of(Appointment appointment) => new(
        appointment.AppointmentNumber, appointment.Status, appointment.StartsAt, appointment.EndsAt, appointment.LocalDate, appointment.RowVersion);
}
