using FluentMigrator;

namespace SkinSpire.Persistence.Benchmarks.Peers;

/// <summary>All scripts as one migration of FluentMigrator: it finds migrations by their classes, and ours are files.</summary>
[Migration(1)]
public sealed class ScriptMigration : ForwardOnlyMigration
{
    internal static string Folder { get; set; } = "";

    public override void Up()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "V*.sql").Order(StringComparer.Ordinal))
        {
            Execute.Sql(File.ReadAllText(file));
        }
    }
}
