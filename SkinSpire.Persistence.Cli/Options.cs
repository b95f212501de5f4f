using System.CommandLine;

namespace SkinSpire.Persistence.Cli;

/// <summary>The options that every verb has.</summary>
internal static class Options
{
    internal static Option<string?> Environment { get; } = new("--env")
    {
        Description = "dev, test or prod. Otherwise SKINSPIRE_ENV, then what skinspire.local.json chooses, then DOTNET_ENVIRONMENT or ASPNETCORE_ENVIRONMENT.",
        HelpName = "ENVIRONMENT",
        Recursive = true,
    };

    internal static Option<string?> Connection { get; } = new("--connection")
    {
        Description = "A connection string; prefer SKINSPIRE_DATABASE or the configuration, which other users of this machine cannot see.",
        HelpName = "STRING",
        Recursive = true,
    };

    internal static Option<bool> Json { get; } = new("--json") { Description = "One JSON document on stdout.", Recursive = true };

    internal static Option<bool> NoColor { get; } = new("--no-color") { Description = "No colour; NO_COLOR says the same.", Recursive = true };

    internal static Option<bool> Yes { get; } = new("--yes") { Description = "Answer yes where a verb would ask.", Recursive = true };

    internal static Option<bool> Verbose { get; } = new("--verbose") { Description = "Show statements as they are sent.", Recursive = true };

    internal static Option<bool> Debug { get; } = new("--debug") { Description = "Show the stack of an error.", Recursive = true };

    /// <summary>Of the verbs that change something.</summary>
    internal static Option<bool> DryRun { get; } = new("--dry-run") { Description = "Show what would be done; change nothing." };

    internal static IEnumerable<Option> All => [Environment, Connection, Json, NoColor, Yes, Verbose, Debug];
}
