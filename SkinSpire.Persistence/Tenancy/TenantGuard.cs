using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace SkinSpire.Persistence.Tenancy;

/// <summary>Refuses to save a foreign row before a statement is sent: the second of three layers, between the query filter and row-level security.</summary>
internal static class TenantGuard
{
    /// <summary>Looks at every row that would be written.</summary>
    /// <exception cref="CrossTenantException">One is, or was, another hospital's.</exception>
    internal static void Check(ChangeTracker tracker, ITenantScoped session)
    {
        foreach (var row in tracker.Entries<ITenantOwned>().Where(row => row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            var hospital = row.Property(owned => owned.HospitalId);
            Check(row, hospital.CurrentValue, session.Tenant);
            Check(row, row.State == EntityState.Added ? hospital.CurrentValue : hospital.OriginalValue, session.Tenant);
        }
    }

    private static void Check(EntityEntry row, TenantId owner, TenantId session)
    {
        if (owner != session)
        {
            throw new CrossTenantException(row.Metadata.ClrType.Name, owner, session);
        }
    }
}
