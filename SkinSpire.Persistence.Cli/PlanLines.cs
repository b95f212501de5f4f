using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Cli;

/// <summary>What a run would do, as SQL whose remarks are comments.</summary>
internal static class PlanLines
{
    internal static IEnumerable<string> Of(IReadOnlyList<PlannedMigration> migrations) => migrations.Count == 0 ? ["-- Nothing to do."] : migrations.SelectMany(Of);

    internal static async Task WriteAsync(TextWriter output, IReadOnlyList<PlannedMigration> migrations)
    {
        foreach (var line in Of(migrations))
        {
            await output.WriteLineAsync(line).ConfigureAwait(false);
        }
    }

    private static IEnumerable<string> Of(PlannedMigration migration) =>
    [
        $"-- {(migration.Direction == MigrationDirection.Applied ? "apply" : "revert")} {migration.Migration}, {(migration.IsAtomic ? "one transaction" : "in pieces: some statements cannot be in a transaction")}",
        .. migration.Tables.Select(table => FormattableString.Invariant($"--   works on {table.Table}, about {table.Rows} rows")),
        migration.Sql,
    ];
}
