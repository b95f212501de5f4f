using SkinSpire.Persistence.Management.Migrating;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli;

/// <summary>Shows what a run would do.</summary>
internal static class PlanText
{
    internal static void Write(IAnsiConsole data, IReadOnlyList<PlannedMigration> migrations)
    {
        foreach (var line in PlanLines.Of(migrations))
        {
            data.WriteLine(line);
        }
    }
}
