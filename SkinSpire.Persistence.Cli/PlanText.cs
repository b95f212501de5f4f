using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Management.Migrating;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli;

/// <summary>Shows what a run would do; what it prints is SQL, and its remarks are comments.</summary>
internal static class PlanText
{
    internal static void Write(IAnsiConsole data, IReadOnlyList<PlannedMigration> migrations)
    {
        if (migrations.Count == 0)
        {
            data.WriteLine("-- Nothing to do.");
        }

        foreach (var migration in migrations)
        {
            data.WriteLine($"-- {(migration.Direction == MigrationDirection.Applied ? "apply" : "revert")} {migration.Migration}, {(migration.IsAtomic ? "one transaction" : "in pieces: some statements cannot be in a transaction")}");
            foreach (var table in migration.Tables)
            {
                data.WriteLine(FormattableString.Invariant($"--   works on {table.Table}, about {table.Rows} rows"));
            }

            data.WriteLine(migration.Sql);
        }
    }
}
