using System.CommandLine;

namespace SkinSpire.Persistence.Cli;

/// <summary>The environment of a verb that makes databases on the local server: never production.</summary>
internal static class LocalEnvironment
{
    internal static string Of(ParseResult line) =>
        Database.EnvironmentOf(line) is var name && name != "prod" ? name : throw new ProductionRefusedException();
}
