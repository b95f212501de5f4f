using System.Globalization;

namespace SkinSpire.Persistence.Benchmarks.Measuring;

/// <summary>Processor time from <c>/proc</c> (proc(5), fields 14 to 17 of stat), which counts the children that have ended too.</summary>
internal static class ProcessorTime
{
    // USER_HZ, in which the kernel reports to programs on every Linux that .NET runs on.
    private const double TicksASecond = 100;

    /// <summary>Of this process and every program that it has waited for.</summary>
    internal static TimeSpan OfClient() => OfProcess("self");

    /// <summary>Of a server: its first process, its ended ones and those that run.</summary>
    /// <param name="postmaster">The first process's number.</param>
    internal static TimeSpan OfServer(int postmaster) =>
        Numbers()
            .Where(process => ParentOf(process) == postmaster)
            .Aggregate(OfProcess(postmaster.ToString(CultureInfo.InvariantCulture)), (sum, process) => sum + OfProcess(process));

    /// <summary>The process that started another.</summary>
    internal static int? ParentOf(string process) => Fields(process) is { } fields ? int.Parse(fields[1], CultureInfo.InvariantCulture) : null;

    private static IEnumerable<string> Numbers() =>
        Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder)!).Where(name => char.IsAsciiDigit(name[0]));

    private static TimeSpan OfProcess(string process) =>
        Fields(process) is { } fields ? TimeSpan.FromSeconds(fields[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / TicksASecond) : TimeSpan.Zero;

    // What stands after the name, which may hold blanks itself. A process may end while it is looked at.
    private static string[]? Fields(string process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
