using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Processes;

/// <summary>A program that we run did not do its work.</summary>
/// <param name="tool">The program's name.</param>
/// <param name="exitCode">What it ended with; null when it did not start.</param>
/// <param name="output">What it printed; the last lines are shown.</param>
public sealed class ToolFailedException(string tool, int? exitCode, string output)
    : PersistenceException(
        "SSP4004",
        FormattableString.Invariant($"{tool} {(exitCode is null ? "could not be started" : $"ended with {exitCode}")}: {LastLines(output)}"),
        $"Read what {tool} says above, remove the cause, and run this again; nothing else was changed.")
{
    private const int Shown = 4;

    private static string LastLines(string output) =>
        string.Join(" / ", output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(Shown));
}
