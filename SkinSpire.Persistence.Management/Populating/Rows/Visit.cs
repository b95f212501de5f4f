using System.Runtime.InteropServices;
using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>What an appointment is, before it is written.</summary>
/// <param name="Place">Its place in the schedule.</param>
/// <param name="Start">When it begins, in microseconds since 2000.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Booked">When it was made.</param>
/// <param name="Reason">Why it was cancelled; null for other statuses.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Visit(long Place, long Start, AppointmentState Status, long Booked, byte[]? Reason)
{
    internal static Visit Of(Hospital hospital, int appointment)
    {
        var place = hospital.Schedule.PlaceOf(appointment);
        var (day, slot) = (hospital.Schedule.DayOf(place), hospital.Schedule.SlotOf(place));
        var start = ClinicCalendar.SlotStart(day, slot);
        var draw = hospital.DrawFor(8, appointment);
        var status = StatusOf(hospital.Calendar, start, day, draw.Below(100));
        var booked = Math.Min(start - ((60 + draw.Below(30 * 24 * 60)) * ClinicCalendar.Minute), hospital.Calendar.Now - ClinicCalendar.Hour);
        return new(place, start, status, booked, status == AppointmentState.Cancelled ? Names.Cancellations[draw.Below(Names.Cancellations.Length)] : null);
    }

    private static AppointmentState StatusOf(ClinicCalendar calendar, long start, int day, int percent)
    {
        var ago = calendar.Now - start;
        if (day == calendar.Today && ago < 90 * ClinicCalendar.Minute)
        {
            return ago <= 0 ? AppointmentState.Booked : ago <= 45 * ClinicCalendar.Minute ? AppointmentState.Arrived : AppointmentState.CheckedIn;
        }

        return ago > 0
            ? percent switch { < 82 => AppointmentState.Fulfilled, < 90 => AppointmentState.NoShow, < 99 => AppointmentState.Cancelled, _ => AppointmentState.EnteredInError }
            : percent switch { < 78 => AppointmentState.Booked, < 86 => AppointmentState.Pending, < 92 => AppointmentState.Cancelled, < 96 => AppointmentState.Waitlist, _ => AppointmentState.Proposed };
    }
}
