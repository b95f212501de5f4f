using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>Visits: past ones that took place or did not, those of today, and those to come.</summary>
internal sealed class AppointmentRows(Hospital hospital)
    : TableRows(
        hospital, "appointments",
        $"hospital_id, appointment_id, branch_id, patient_id, staff_id, type_id, appointment_number, status, starts_at, ends_at, time_zone, priority, booking_source, reason, booked_at, arrived_at, checked_in_at, actual_start, actual_end, cancelled_at, cancelled_by, cancellation_reason, rescheduled_from_id, token_number, {Stamps}",
        hospital.Size.Appointments)
{
    private static readonly byte[][] Statuses =
        [.. new[] { "proposed", "pending", "waitlist", "booked", "arrived", "checked-in", "fulfilled", "cancelled", "noshow", "entered-in-error" }.Select(Names.Utf8)];

    internal override string KnownSql => "select appointment_number, appointment_id from clinic.appointments where hospital_id = $1";

    protected override Identities Ids => Hospital.Appointments;

    /// <summary>The status as the database knows it.</summary>
    internal static byte[] Text(AppointmentState status) => Statuses[(int)status];

    internal override void Write(CopyBuffer to, int row)
    {
        var visit = Visit.Of(Hospital, row);
        var draw = Hospital.DrawFor(13, row);
        var doctor = Hospital.Schedule.DoctorOf(visit.Place);
        to.Begin(Fields);
        to.Id(Hospital.Self);
        to.Id(Ids[row]);
        to.Id(Hospital.Branches[Hospital.BranchOf(doctor)]);
        var moved = MovedFrom(row, visit);
        to.Id(Hospital.Patients[Hospital.Schedule.PatientOf(moved?.Place ?? visit.Place)]);
        to.Id(Hospital.Staff[doctor]);
        to.Id(Hospital.Types[moved is null && !Hospital.Schedule.IsFollowUp(visit.Place) ? 0 : draw.Chance(75) ? 1 : 2 + draw.Below(3)]);
        to.Numbered("A-"u8, row + 1, 4);
        to.Text(Text(visit.Status));
        WriteTimes(to, visit);
        to.Text(draw.Below(200) switch { 0 => "emergency"u8, < 6 => "urgent"u8, _ => "normal"u8 });
        to.Text(Names.Sources[draw.Below(Names.Sources.Length)]);
        to.Text(Names.Reasons[draw.Below(Names.Reasons.Length)]);
        WriteCourse(to, visit, ref draw);
        WriteMoved(to, row, moved is not null);
        WriteToken(to, visit, doctor);
        WriteStamps(to, visit.Booked);
    }

    protected override int RowOf(string key) => Numbered(key, "A-", 4);

    private static void WriteTimes(CopyBuffer to, in Visit visit)
    {
        // What is only proposed may have no time yet.
        var timed = visit.Status != AppointmentState.Proposed;
        to.Time(timed ? visit.Start : null);
        to.Time(timed ? visit.Start + ClinicCalendar.SlotLength : null);
        to.Text("Asia/Kolkata"u8);
    }

    private static void WriteCourse(CopyBuffer to, in Visit visit, ref Draw draw)
    {
        var came = visit.Status is AppointmentState.Arrived or AppointmentState.CheckedIn or AppointmentState.Fulfilled;
        var arrived = visit.Start - (draw.Below(20) * ClinicCalendar.Minute);
        var begun = visit.Start + (draw.Below(10) * ClinicCalendar.Minute);
        var done = visit.Status == AppointmentState.Fulfilled;
        to.Time(visit.Status is AppointmentState.Proposed or AppointmentState.Waitlist ? null : visit.Booked);
        to.Time(came ? arrived : null);
        to.Time(came && visit.Status != AppointmentState.Arrived ? visit.Start : null);
        to.Time(done ? begun : null);
        to.Time(done ? begun + ((5 + draw.Below(15)) * ClinicCalendar.Minute) : null);
        WriteCancellation(to, visit);
    }

    private static void WriteCancellation(CopyBuffer to, in Visit visit)
    {
        if (visit.Reason is not { } reason)
        {
            to.Null();
            to.Null();
            to.Null();
            return;
        }

        to.Long(Math.Min(visit.Booked + ClinicCalendar.Day, visit.Start));
        to.Text(Hospital.Actor);
        to.Text(reason);
    }

    // Some who cancelled came on another day: the row before, because a row can only refer to one that is there or comes in the same piece.
    private Visit? MovedFrom(int row, in Visit visit)
    {
        if (row % 16 != 1 || visit.Start >= Hospital.Calendar.Now)
        {
            return null;
        }

        var cancelled = Visit.Of(Hospital, row - 1);
        return cancelled.Status == AppointmentState.Cancelled && cancelled.Start < visit.Start && Hospital.Schedule.IsFree(cancelled.Place, visit.Place) ? cancelled : null;
    }

    private void WriteMoved(CopyBuffer to, int row, bool moved)
    {
        if (moved)
        {
            to.Id(Ids[row - 1]);
        }
        else
        {
            to.Null();
        }
    }

    // Doctors of a branch share its queue.
    private void WriteToken(CopyBuffer to, in Visit visit, int doctor)
    {
        if (visit.Status is AppointmentState.Arrived or AppointmentState.CheckedIn or AppointmentState.Fulfilled)
        {
            var size = Hospital.Size;
            to.Int((Hospital.Schedule.SlotOf(visit.Place) * ((size.Doctors + size.Branches - 1) / size.Branches)) + (doctor / size.Branches) + 1);
        }
        else
        {
            to.Null();
        }
    }
}
