using System.CommandLine;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Migrations.Connections;

namespace SkinSpire.Persistence.Cli;

/// <summary>The environment of a verb that makes databases on the local server: never production.</summary>
internal static class LocalEnvironment
{
    internal static DatabaseEnvironment Of(ParseResult line) =>
        ConnectionSource.FindEnvironment(line.GetValue(Options.Environment)).Environment is var environment && environment != DatabaseEnvironment.Production
            ? environment
            : throw new ProductionRefusedException();
}
