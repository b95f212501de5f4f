using System.Globalization;

namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>Numbers for people.</summary>
internal static class Quantity
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    /// <summary><c>152 kB</c>, <c>1.4 GB</c>.</summary>
    internal static string Bytes(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= 1024 && unit < Units.Length - 1)
        {
            (size, unit) = (size / 1024, unit + 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{(unit > 1 && size < 10 ? Math.Round(size, 1) : Math.Round(size))} {Units[unit]}");
    }

    /// <summary><c>12,345</c>.</summary>
    internal static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The planner's estimate, and that there is none.</summary>
    internal static string Rows(long? rows) => rows is { } estimate ? $"≈ {Count(estimate)}" : "not analysed";

    /// <summary><c>3 tables</c>, <c>1 table</c>.</summary>
    internal static string Of(long count, string one) => $"{Count(count)} {one}{(count == 1 ? "" : "s")}";

    /// <summary><c>2026-11-24 19:57 UTC</c>.</summary>
    internal static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
