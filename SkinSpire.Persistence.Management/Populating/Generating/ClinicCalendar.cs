namespace SkinSpire.Persistence.Management.Populating.Generating;

/// <summary>Days on which a clinic is open, around a day that is taken for today. Times are microseconds since 2000, UTC; the clinics are in India.</summary>
internal sealed class ClinicCalendar
{
    internal const long Minute = 60_000_000;
    internal const long Hour = 60 * Minute;
    internal const long Day = 24 * Hour;

    /// <summary>Visits of one doctor on one day: 9 to 13 and 14 to 18 o'clock, a quarter of an hour each.</summary>
    internal const int Slots = 32;

    internal const long SlotLength = 15 * Minute;

    // India has one zone and no summer time.
    private const long Offset = (5 * Hour) + (30 * Minute);

    private static readonly DateOnly Epoch = new(2000, 1, 1);

    // Republic Day, Labour Day, Independence Day, Gandhi Jayanti, Christmas.
    private static readonly (int Month, int Day)[] Holidays = [(1, 26), (5, 1), (8, 15), (10, 2), (12, 25)];

    /// <param name="today">The day that is taken for today.</param>
    /// <param name="daysBack">How many days before it there were visits.</param>
    /// <param name="daysAhead">How many days after it are booked.</param>
    internal ClinicCalendar(DateOnly today, int daysBack, int daysAhead)
    {
        Today = Of(today);
        Workdays = [.. Enumerable.Range(-daysBack, daysBack + daysAhead + 1).Select(today.AddDays).Where(IsOpen).Select(Of)];
        Past = [.. Workdays.Where(day => day < Today)];
    }

    /// <summary>Today, in days since 2000.</summary>
    internal int Today { get; }

    /// <summary>Noon of today.</summary>
    internal long Now => At(Today, 12 * Hour);

    /// <summary>Open days, in days since 2000.</summary>
    internal int[] Workdays { get; }

    /// <summary>Open days before today.</summary>
    internal int[] Past { get; }

    internal static int Of(DateOnly day) => day.DayNumber - Epoch.DayNumber;

    /// <summary>A time of a day, as the clock on the wall shows it.</summary>
    internal static long At(int day, long time) => (day * Day) + time - Offset;

    /// <summary>When a visit begins.</summary>
    internal static long SlotStart(int day, int slot) => At(day, (9 * Hour) + (slot * SlotLength) + (slot >= Slots / 2 ? Hour : 0));

    private static bool IsOpen(DateOnly day) => day.DayOfWeek != DayOfWeek.Sunday && !Holidays.Contains((day.Month, day.Day));
}
