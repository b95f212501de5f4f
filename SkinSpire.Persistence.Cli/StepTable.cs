using System.Globalization;
using SkinSpire.Persistence.Management.Migrating;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli;

/// <summary>Shows what a migration run did.</summary>
internal static class StepTable
{
    internal static void Write(IAnsiConsole data, MigrationReport report)
    {
        if (report.Steps.Count == 0)
        {
            data.WriteLine("Nothing to do: the database is up to date.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("migration", "direction", "seconds");
        foreach (var step in report.Steps)
        {
            table.AddRow(Markup.Escape(step.Migration), step.Direction.ToString().ToLowerInvariant(), step.Duration.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture));
        }

        data.Write(table);
    }
}
