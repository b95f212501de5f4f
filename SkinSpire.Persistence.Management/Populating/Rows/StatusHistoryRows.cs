using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>The first line of each appointment's history, as the trigger <c>log_appointment_status</c> writes it, for a load without triggers.</summary>
internal sealed class StatusHistoryRows(Hospital hospital)
    : TableRows(hospital, "appointment_status_history", "hospital_id, history_id, appointment_id, old_status, new_status, changed_at, changed_by, reason", hospital.Size.Appointments)
{
    internal override string KnownSql => "select history_id::text, history_id from clinic.appointment_status_history where hospital_id = $1";

    protected override Identities Ids => Hospital.StatusHistory;

    internal override void Write(CopyBuffer to, int row)
    {
        var visit = Visit.Of(Hospital, row);
        to.Begin(Fields);
        to.Id(Hospital.Self);
        to.Id(Ids[row]);
        to.Id(Hospital.Appointments[row]);
        to.Null();
        to.Text(AppointmentRows.Text(visit.Status));
        to.Long(visit.Booked);
        to.Text(Hospital.Actor);
        if (visit.Reason is { } reason)
        {
            to.Text(reason);
        }
        else
        {
            to.Null();
        }
    }

    protected override int RowOf(string key) => Ids.RowOf(RowId.Of(Guid.Parse(key)));
}
