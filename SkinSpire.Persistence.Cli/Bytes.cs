using System.Globalization;

namespace SkinSpire.Persistence.Cli;

/// <summary>Sizes for people.</summary>
internal static class Bytes
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    internal static string Of(long? bytes)
    {
        if (bytes is null)
        {
            return "";
        }

        var (size, unit) = ((double)bytes, 0);
        while (size >= 1024 && unit < Units.Length - 1)
        {
            (size, unit) = (size / 1024, unit + 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{size:0} {Units[unit]}");
    }
}
