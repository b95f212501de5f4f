using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Tests.RollingBack;

/// <summary>No entities, and migrations whose ways down are wrong.</summary>
public sealed class DownContext(DbContextOptions options) : DbContext(options)
{
    internal static DatabaseMigrator Migrator(string connection) => new(connection)
    {
        Context = options => new DownContext(options.UseNpgsql(npgsql => npgsql.MigrationsAssembly(typeof(DownContext).Assembly.GetName().Name!)).Options),
    };
}
