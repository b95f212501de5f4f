#pragma warning disable EF1001 // The only way past a SaveChanges that guards.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Internal;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>The clinic's context without the write guard of one of its two ways to save, for rows of one state.</summary>
internal sealed class UnguardedContext(DbContextOptions options, TenantId tenant, string way, EntityState state) : ClinicDbContext(options, tenant)
{
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (IsGuarded(WriteGuardCases.Sync))
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }

        return ((IDbContextDependencies)this).StateManager.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (IsGuarded(WriteGuardCases.Async))
        {
            return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        return ((IDbContextDependencies)this).StateManager.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private bool IsGuarded(string saving) => saving != way || ChangeTracker.Entries().All(row => row.State != state);
}
