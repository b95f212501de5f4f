using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Management.Populating.Rows;

/// <summary>When the staff of a hospital signed in: once on each of the last open days.</summary>
internal static class SignIns
{
    /// <summary>How many accounts sign in.</summary>
    internal static int[] UsersOf(HospitalSize size) => [.. Enumerable.Range(0, size.StaffCount).Where(row => SignsIn(size, row))];

    /// <summary>Begin and end of the session of an account on the last but so many days, and whether it was ended by who opened it.</summary>
    internal static (long Begin, long End, bool IsLogout) Of(Hospital hospital, int user, int daysAgo)
    {
        var draw = hospital.DrawFor(10, (user * 1000) + daysAgo);
        var begin = ClinicCalendar.At(hospital.Calendar.Past[^(daysAgo + 1)], (8 * ClinicCalendar.Hour) + (draw.Below(3600) * (ClinicCalendar.Minute / 60)));
        return draw.Chance(80) ? (begin, begin + (8 * ClinicCalendar.Hour) + (draw.Below(90) * ClinicCalendar.Minute), true) : (begin, begin + Length, false);
    }

    /// <summary>How long a session lasts by itself.</summary>
    internal const long Length = 12 * ClinicCalendar.Hour;

    /// <summary>When an account signed in last; null for never.</summary>
    internal static long? LastOf(Hospital hospital, int user) => hospital.Size.SignInDays > 0 && SignsIn(hospital.Size, user) ? Of(hospital, user, 0).Begin : null;

    /// <summary>Writes from where and with what: addresses of documentation (RFC 5737).</summary>
    internal static void WriteDevice(CopyBuffer to, int user)
    {
        var start = to.Open();
        to.Raw([2, 32, 0, 4, 203, 0, 113, (byte)(user % 250)]);
        to.Close(start);
        to.Text(Names.Agents[user % Names.Agents.Length]);
    }

    private static bool SignsIn(HospitalSize size, int user) => user < size.StaffCount && !StaffRows.HasLeft(size, user) && !UserRows.IsLocked(size, user);
}
