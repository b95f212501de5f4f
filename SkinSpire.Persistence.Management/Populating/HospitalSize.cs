using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating;

/// <summary>One invented hospital, and how much of everything it has.</summary>
/// <param name="Code">Its code in the directory.</param>
/// <param name="Place">Its city.</param>
/// <param name="Branches">From 1.</param>
/// <param name="Staff">How many of each kind, in the order of <see cref="Rows.StaffRows.Kinds"/>; doctors first.</param>
/// <param name="Patients">Patients.</param>
/// <param name="PatientUsers">How many of them, from the first, have an account.</param>
/// <param name="Appointments">Appointments.</param>
/// <param name="SignInDays">On how many of the last days each member of staff signed in.</param>
/// <param name="Calendar">The days there are visits on.</param>
internal sealed record HospitalSize(
    string Code, Place Place, int Branches, int[] Staff, int Patients, int PatientUsers, int Appointments, int SignInDays, ClinicCalendar Calendar)
{
    internal int Doctors => Staff[0];

    internal int StaffCount => Staff.Sum();

    /// <summary>Which hospital of which size it is: its id is made of this, so that one of another size is seen.</summary>
    internal string Volume => FormattableString.Invariant($"{Code} {Patients} {Appointments}");

    /// <summary>How many appointments there is time for.</summary>
    internal int Capacity => Calendar.Workdays.Length * ClinicCalendar.Slots * Doctors;

    /// <summary>Patients who come; the others were merged, deleted, died or left.</summary>
    internal int ActivePatients => Patients - Math.Max(Patients / 50, Patients > 1 ? 1 : 0);
}
