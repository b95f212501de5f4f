using Microsoft.EntityFrameworkCore.Design;

namespace SkinSpire.Persistence.Tests.Probes.LockProbe;

/// <summary>For <c>dotnet ef</c> and the bundle: PROBE_DATABASE names the database, PROBE_STOCK=1 takes the control.</summary>
public sealed class ProbeContextFactory : IDesignTimeDbContextFactory<ProbeContext>
{
    public ProbeContext CreateDbContext(string[] args)
    {
        var connection = Environment.GetEnvironmentVariable("PROBE_DATABASE") ?? "";
        return Environment.GetEnvironmentVariable("PROBE_STOCK") == "1" ? ProbeContext.Stock(connection) : ProbeContext.Clinic(connection);
    }
}
