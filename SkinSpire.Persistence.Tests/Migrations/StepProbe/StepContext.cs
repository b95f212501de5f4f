using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Tests.Migrations.StepProbe;

/// <summary>No entities, three migrations, the second of which cannot be one transaction.</summary>
public sealed class StepContext(DbContextOptions options) : DbContext(options)
{
    internal static DatabaseMigrator Migrator(string connection) => new(connection)
    {
        Context = options =>
        {
            options.UseNpgsql(npgsql => npgsql.MigrationsAssembly(typeof(StepContext).Assembly.GetName().Name!));
            return new StepContext(options.Options);
        },
    };
}
