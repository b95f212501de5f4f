using System.Globalization;
using SkinSpire.Persistence.Management.Migrating;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli;

/// <summary>Shows what a migration run did, and what the database's journal says of it.</summary>
internal static class StepTable
{
    internal static void Write(IAnsiConsole data, UpdateReport report)
    {
        if (report.Steps.Count == 0)
        {
            data.WriteLine("Nothing to do: the database is up to date.");
            return;
        }

        var table = Columns.Table(whole: 3, "migration", "direction", "seconds", "journalled");
        foreach (var step in report.Steps)
        {
            var entry = report.Journal.LastOrDefault(entry => entry.Migration == step.Migration);
            table.AddRow(
                Markup.Escape(step.Migration), step.Direction.ToString().ToLowerInvariant(), step.Duration.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture),
                entry is null ? "" : Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{entry.RecordedAt:u} by {entry.RecordedBy}{(entry.Application is null ? "" : $" with {entry.Application}")}")));
        }

        data.Write(table);
    }
}
