using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Modules;
using SkinSpire.Persistence.Tenancy;

namespace ClinicLab.Orders;

/// <summary>The clinic's tables and the laboratory's own, for one hospital.</summary>
[ModuleSchema("lab")]
public sealed class LabDbContext : ClinicDbContext
{
    /// <inheritdoc/>
    public LabDbContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <inheritdoc/>
    public LabDbContext(DbContextOptions options, TenantId tenant)
        : base(options, tenant)
    {
    }
}
