using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.History;

namespace SkinSpire.Persistence.Tests.Probes.LockProbe;

/// <summary>No entities, only migrations.</summary>
public sealed class ProbeContext(DbContextOptions<ProbeContext> options) : DbContext(options)
{
    /// <summary>With the clinic's services, as every context of ours.</summary>
    public static ProbeContext Clinic(string connection, MigrationSettings? settings = null)
    {
        var builder = new DbContextOptionsBuilder<ProbeContext>();
        builder.UseClinicDatabase(connection, settings).UseNpgsql(npgsql => npgsql.MigrationsAssembly(Assembly));
        return new ProbeContext(builder.Options);
    }

    /// <summary>The control: what EF and the provider do by themselves.</summary>
    public static ProbeContext Stock(string connection)
    {
        var builder = new DbContextOptionsBuilder<ProbeContext>();
        builder.UseNpgsql(connection, npgsql => npgsql.MigrationsAssembly(Assembly).MigrationsHistoryTable(ClinicDatabase.HistoryTable, ClinicDbContext.Schema))
            .UseSnakeCaseNamingConvention();
        return new ProbeContext(builder.Options);
    }

    private static string Assembly => typeof(ProbeContext).Assembly.GetName().Name!;
}
