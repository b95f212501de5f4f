using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>Who sees whom when at a hospital: each appointment has a place of its own in the days of the doctors, so none can overlap, however many there are.</summary>
/// <remarks>Places are counted day by day, hour by hour, doctor by doctor; each patient comes back after as many places as there are patients, so nobody is in two places at once.</remarks>
internal sealed class Schedule(HospitalSize size)
{
    private readonly Spread places = new(Math.Max(size.Capacity, 1));
    private readonly Spread patients = new(size.ActivePatients);

    /// <summary>The place of an appointment.</summary>
    internal long PlaceOf(int appointment) => places[appointment];

    /// <summary>The appointment at a place; -1 when nobody comes.</summary>
    internal int At(long place) => place >= 0 && places.Back(place) is var appointment && appointment < size.Appointments ? (int)appointment : -1;

    internal int DoctorOf(long place) => (int)(place % size.Doctors);

    internal int SlotOf(long place) => (int)(place / size.Doctors % ClinicCalendar.Slots);

    /// <summary>The day, in days since 2000.</summary>
    internal int DayOf(long place) => size.Calendar.Workdays[place / size.Doctors / ClinicCalendar.Slots];

    internal int PatientOf(long place) => (int)patients[place % size.ActivePatients];

    /// <summary>The visit of the same patient before; -1 when nobody came.</summary>
    internal int Before(long place) => At(place - size.ActivePatients);

    /// <summary>When a patient may come first, in microseconds since 2000.</summary>
    internal long FirstVisitOf(int patient)
    {
        var place = patients.Back(patient);
        return place < size.Capacity ? ClinicCalendar.SlotStart(DayOf(place), SlotOf(place)) : size.Calendar.Now;
    }
}
