using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating;

/// <summary>The hospitals of a request.</summary>
internal static class PopulationSize
{
    // Doctors, nurses, receptionists, pharmacists, therapists, technicians, administrators, other staff.
    private static readonly int[] SmallStaff = [5, 2, 2, 2, 0, 0, 0, 0];
    private static readonly int[] LargeStaff = [20, 16, 8, 6, 4, 3, 2, 1];

    /// <exception cref="PopulationImpossibleException">A number is out of its bounds, or there is no time for so many appointments.</exception>
    internal static IReadOnlyList<HospitalSize> Of(PopulationRequest request)
    {
        Refuse(request.Connections is < 1 or > 16, $"{request.Connections} connections are not 1 to 16");
        Refuse(request.Scale != PopulationScale.Load && (request.Hospitals ?? request.Patients ?? request.Appointments) is not null, "hospitals, patients and appointments are counted for the scale load alone");
        return request.Scale switch
        {
            PopulationScale.Small => [Small(request, Place.All[0]), Small(request, Place.All[1])],
            PopulationScale.Clinic => [Large("SKIN-MUM", Place.All[2], Year(request), 20_000, 2_000, 150_000, signInDays: 250)],
            PopulationScale.Load => Load(request),
            _ => throw new ArgumentOutOfRangeException(nameof(request)),
        };
    }

    private static HospitalSize Small(PopulationRequest request, Place place) =>
        new($"SKIN-{place.Code}", place, Branches: 1, SmallStaff, Patients: 20, PatientUsers: 20, Appointments: 60, SignInDays: 5, new ClinicCalendar(request.Today, 28, 13));

    private static HospitalSize Large(string code, Place place, ClinicCalendar year, int patients, int patientUsers, int appointments, int signInDays) =>
        new(code, place, Branches: 5, LargeStaff, patients, Math.Min(patientUsers, patients / 2), appointments, signInDays, year);

    private static List<HospitalSize> Load(PopulationRequest request)
    {
        var (hospitals, patients, appointments) = (request.Hospitals ?? 50, request.Patients ?? 1_000_000, request.Appointments ?? 3_000_000);
        Refuse(hospitals is < 1 or > 9_999, $"{hospitals} hospitals are not 1 to 9,999");
        Refuse(patients / hospitals < 50, $"{patients} patients are not 50 for each of {hospitals} hospitals");
        Refuse(appointments < 0, $"{appointments} appointments are too few");
        var year = Year(request);
        List<HospitalSize> sizes =
        [
            .. Enumerable.Range(0, hospitals).Select(index => Large(
                FormattableString.Invariant($"LOAD-{index + 1:D4}"), Place.All[index % Place.All.Length], year, Share(patients, hospitals, index), 200, Share(appointments, hospitals, index), signInDays: 20)),
        ];
        Refuse(sizes[0].Appointments > sizes[0].Capacity, FormattableString.Invariant($"a hospital has time for {sizes[0].Capacity} appointments, not for {sizes[0].Appointments}"));
        return sizes;
    }

    private static ClinicCalendar Year(PopulationRequest request) => new(request.Today, 351, 13);

    private static int Share(int all, int hospitals, int index) => (all / hospitals) + (index < all % hospitals ? 1 : 0);

    private static void Refuse(bool wrong, string reason)
    {
        if (wrong)
        {
            throw new PopulationImpossibleException(reason);
        }
    }
}
