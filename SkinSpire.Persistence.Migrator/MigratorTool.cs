using System.CommandLine;
using SkinSpire.Persistence.Cli;
using SkinSpire.Persistence.Migrator.Commands;
using SkinSpire.Persistence.Migrator.Plans;

namespace SkinSpire.Persistence.Migrator;

/// <summary>The grammar of <c>skinspire-migrator</c>: the verbs of a deployment, worded as those of <c>skinspire-db</c>.</summary>
internal static class MigratorTool
{
    internal static RootCommand Create()
    {
        var root = new RootCommand("Migrates a clinic database from the plan of one build.")
        {
            StatusCommand.Create(),
            UpdateCommand.Create(),
            RollbackCommand.Create(),
        };
        foreach (var option in new Option[] { Options.Environment, Options.Connection, Options.Yes, Options.Verbose, Options.Debug, PlanFile.Option })
        {
            root.Options.Add(option);
        }

        return root;
    }
}
