using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Migrating;

/// <summary>The raw SQL that the migrations really hold. A snapshot can claim a trigger whose line somebody took out of the migration.</summary>
/// <param name="migrations">Called when it is first asked.</param>
internal sealed class MigratedSql(Func<IMigrationsAssembly> migrations)
{
    private const string Provider = "Npgsql.EntityFrameworkCore.PostgreSQL";

    private readonly Lazy<Dictionary<string, int>> lastPlace = new(() => Read(migrations()));

    /// <summary>Whether the migrations, run in order, end with this object made.</summary>
    internal bool Makes(TableObject declared) =>
        Math.Max(PlaceOf(declared.CreateSql), PlaceOf(declared.ReplaceSql ?? "")) is var made and >= 0 && made > PlaceOf(declared.DropSql);

    private static Dictionary<string, int> Read(IMigrationsAssembly migrations)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var steps = migrations.Migrations.Values
            .SelectMany(type => migrations.CreateMigration(type, Provider).UpOperations)
            .OfType<SqlOperation>();
        foreach (var step in steps)
        {
            places[Normalized(step.Sql)] = places.Count;
        }

        return places;
    }

    private int PlaceOf(string sql) => lastPlace.Value.GetValueOrDefault(Normalized(sql), -1);

    private static string Normalized(string sql) =>
        string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
