using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using SkinSpire.Persistence.Planning;

namespace SkinSpire.Persistence.Migrating;

/// <summary>Hands a migration's way back to the trigger that journals it, so that a build which does not have the migration can take it back.</summary>
internal static class WayBackNote
{
    private const string Journal = "migration_journal";
    private const string Column = "down_script";

    /// <summary>Stands before the statement that writes the history, in its transaction; nothing for the migrations before the one that makes room in the journal.</summary>
    internal static string Of(DbContext context, string migration)
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        return assembly.Migrations.ContainsKey(migration) && IsKept(assembly, context.Database.ProviderName!, migration) ? Note(migration, new MigrationCompiler(context).WayBack(migration)) : "";
    }

    // One line of ASCII: an idempotent script indents what it holds, also within a text.
    private static string Note(string migration, WayBack script) =>
        $"SET LOCAL skinspire.way_back = '{JsonSerializer.Serialize(new HandedWayBack(migration, script.Sha256, script), PlanJson.Default.HandedWayBack)}';\n";

    private static bool IsKept(IMigrationsAssembly assembly, string provider, string migration) => assembly.Migrations
        .Where(known => string.CompareOrdinal(known.Key, migration) <= 0)
        .SelectMany(known => assembly.CreateMigration(known.Value, provider).UpOperations)
        .OfType<AddColumnOperation>()
        .Any(added => added is { Table: Journal, Name: Column });
}
