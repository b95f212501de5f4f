using System.CommandLine;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Cli;

/// <summary>The database that the command line and the configuration name, and the banner that says so.</summary>
internal static class Database
{
    /// <summary>Reads the command line and the configuration; connects to nothing.</summary>
    internal static TargetDatabase Of(ParseResult line) => TargetDatabase.Find(line.GetValue(Options.Environment), line.GetValue(Options.Connection));

    /// <summary>Connects, compares the stamp and prints the banner: after this a verb that reads may begin.</summary>
    internal static async Task<TargetDatabase> LookAsync(ParseResult line, Output output, CancellationToken ct)
    {
        var target = Of(line);
        output.Banner(target, await target.LookAsync(ct).ConfigureAwait(false));
        return target;
    }

    /// <summary>Says who is worked on, before anything is done.</summary>
    internal static void Banner(this Output output, TargetDatabase target, TargetState state) => output.Say($"target  {target.Describe(state)}");
}
