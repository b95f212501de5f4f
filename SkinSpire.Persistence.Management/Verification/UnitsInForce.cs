using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using SkinSpire.Persistence.Migrations.Steps;

namespace SkinSpire.Persistence.Management.Verification;

/// <summary>Reads out of the migrations which SQL units a database has once they are applied.</summary>
public static class UnitsInForce
{
    /// <summary>The units of these migrations, in the order they were applied; of each the last version.</summary>
    /// <param name="context">A clinic's context; no connection is needed.</param>
    /// <param name="applied">Ids of the applied migrations; null for all.</param>
    public static IReadOnlyList<SqlUnit> Of(DbContext context, IReadOnlyCollection<string>? applied = null)
    {
        ArgumentNullException.ThrowIfNull(context);

        var migrations = context.GetService<IMigrationsAssembly>();
        var units = new Dictionary<string, SqlUnit>(StringComparer.Ordinal);
        foreach (var (sign, unit) in migrations.Migrations
            .Where(migration => applied is null || applied.Contains(migration.Key, StringComparer.Ordinal))
            .SelectMany(migration => Steps(migrations.CreateMigration(migration.Value, context.Database.ProviderName!))))
        {
            units.Remove(unit.Path);
            if (sign == '+' || unit.Version > 1)
            {
                units.Add(unit.Path, sign == '+' ? unit : unit with { Version = unit.Version - 1 });
            }
        }

        return [.. units.Values];
    }

    private static IEnumerable<(char Sign, SqlUnit Unit)> Steps(Migration migration) =>
        migration.UpOperations.OfType<SqlOperation>()
            .Select(step => step.FindAnnotation(SqlUnitSteps.Annotation)?.Value as string)
            .OfType<string>()
            .Select(mark => (mark[0], SqlUnit.Parse(mark[1..])));
}
