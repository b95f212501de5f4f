using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>Who sees whom when at a hospital: each appointment has a place of its own in the days of the doctors, so none can overlap, however many there are.</summary>
/// <remarks>Places are counted day by day, hour by hour, doctor by doctor. They go round the patients in turns; half of the patients have two turns, far enough from each other that nobody is in two places at once.</remarks>
internal sealed class Schedule(HospitalSize size)
{
    private readonly Spread places = new(Math.Max(size.Capacity, 1));
    private readonly Spread patients = new(size.ActivePatients);

    /// <summary>After how many places the turns begin again.</summary>
    private int Turns => size.ActivePatients + (size.ActivePatients / 2);

    /// <summary>The place of an appointment.</summary>
    internal long PlaceOf(int appointment) => places[appointment];

    internal int DoctorOf(long place) => (int)(place % size.Doctors);

    internal int SlotOf(long place) => (int)(place / size.Doctors % ClinicCalendar.Slots);

    /// <summary>The day, in days since 2000.</summary>
    internal int DayOf(long place) => size.Calendar.Workdays[place / size.Doctors / ClinicCalendar.Slots];

    internal int PatientOf(long place) => (int)patients[FirstTurnOf(place)];

    /// <summary>Whether the patient came before.</summary>
    internal bool IsFollowUp(long place) => place >= Turns && places.Back(place - Turns) < size.Appointments;

    /// <summary>When a patient may come first, in microseconds since 2000.</summary>
    internal long FirstVisitOf(int patient)
    {
        var place = patients.Back(patient);
        return place < size.Capacity ? ClinicCalendar.SlotStart(DayOf(place), SlotOf(place)) : size.Calendar.Now;
    }

    /// <summary>Whether the patient of a place has no turn at the time of another.</summary>
    internal bool IsFree(long patientOf, long at)
    {
        var first = FirstTurnOf(patientOf);
        var begin = at - DoctorOf(at);
        return !Meets(begin, first) && (first % 2 != 0 || !Meets(begin, size.ActivePatients + (first / 2)));
    }

    private long FirstTurnOf(long place) => place % Turns is var turn && turn < size.ActivePatients ? turn : 2 * (turn - size.ActivePatients);

    private bool Meets(long begin, long turn) => (((turn - begin) % Turns) + Turns) % Turns < size.Doctors;
}
