using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Tests.Migrations.StepProbe;

/// <summary>No entities, three migrations, the second of which cannot be one transaction.</summary>
public sealed class StepContext(DbContextOptions options) : DbContext(options)
{
    internal static DatabaseMigrator Migrator(string connection, MigrationSettings? settings = null) => new(connection, settings) { Context = Of };

    /// <summary>Over no database.</summary>
    internal static StepContext Detached() => Of(new DbContextOptionsBuilder().UseClinicDatabase((string?)null));

    private static StepContext Of(DbContextOptionsBuilder options) =>
        new(options.UseNpgsql(npgsql => npgsql.MigrationsAssembly(typeof(StepContext).Assembly.GetName().Name!)).Options);
}
