using System.CommandLine;
using SkinSpire.Persistence.Management.Guarding;

namespace SkinSpire.Persistence.Cli;

/// <summary>What a command line can say to make a change allowed.</summary>
internal static class GuardOptions
{
    internal static Option<string?> Confirm { get; } = new("--confirm") { Description = "On production: the database's name, instead of typing it.", HelpName = "NAME" };

    internal static Option<string?> NoBackupCheck { get; } = new("--no-backup-check") { Description = "On production: go on without a fresh backup that is known here; the reason is journalled.", HelpName = "REASON" };

    /// <summary>What was said.</summary>
    internal static ChangeRequest Request(ParseResult line, string verb) => new(verb, line.GetValue(Confirm), line.GetValue(NoBackupCheck));
}
