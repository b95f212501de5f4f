using System.CommandLine;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Migrations.Connections;

namespace SkinSpire.Persistence.Cli;

/// <summary>The environment of a verb that makes databases on the local server: never production.</summary>
internal static class LocalEnvironment
{
    internal static DatabaseEnvironment Of(ParseResult line, string verb) =>
        ConnectionSource.FindEnvironment(line.GetValue(Options.Environment)).Environment is var environment and not DatabaseEnvironment.Production
            ? environment
            : throw new ProductionRefusedException(verb);
}
