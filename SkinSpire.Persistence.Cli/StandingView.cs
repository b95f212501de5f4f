using System.Globalization;
using SkinSpire.Persistence.Management.Standing;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli;

/// <summary>Shows where a database stands: a line a fact, and a line for each migration that is not as it should be.</summary>
internal static class StandingView
{
    internal static void Write(IAnsiConsole data, DatabaseStanding standing)
    {
        var facts = Columns.Facts(whole: 1, columns: 2);
        foreach (var (name, value) in Facts(standing))
        {
            facts.AddRow(new Text(name), new Text(value));
        }

        foreach (var (state, migrations) in new[] { ("pending", standing.Pending), ("unknown", standing.Unknown) })
        {
            foreach (var migration in migrations)
            {
                facts.AddRow(new Text(state), new Text(migration));
            }
        }

        data.Write(facts);
    }

    private static IEnumerable<(string Name, string Value)> Facts(DatabaseStanding standing) =>
    [
        ("stamp", standing.Stamp ?? "none"),
        ("migrations", string.Create(CultureInfo.InvariantCulture, $"{standing.Applied.Count} applied, {standing.Pending.Count} pending, {standing.Unknown.Count} unknown to this build")),
        ("level", standing.Applied.Count == 0 ? "empty" : standing.Applied[^1]),
        ("last migration", Entry(standing.LastMigration)),
        ("last operation", Entry(standing.LastOperation)),
        ("migrating now", standing.Migrating?.ToString() ?? "nobody"),
        ("size", string.Create(CultureInfo.InvariantCulture, $"{Bytes.Of(standing.Bytes)}, {standing.Tables} tables")),
        ("connections", string.Create(CultureInfo.InvariantCulture, $"{standing.Connections} here, {standing.ServerConnections} of {standing.MaxConnections} on the server")),
        ("server", string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {standing.ServerVersion}, since {standing.RunningSince.UtcDateTime:yyyy-MM-dd HH:mm}Z")),
    ];

    private static string Entry(JournalEntry? entry) => entry is null
        ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"{entry.What}: {entry.How} ({entry.By}, {entry.At.UtcDateTime:yyyy-MM-dd HH:mm}Z)");
}
