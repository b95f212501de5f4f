using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Sessions;

/// <summary>A module's context: the clinic's tables and its own.</summary>
public sealed class WardContext(DbContextOptions options, TenantId tenant) : ClinicDbContext(options, tenant)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Ward>().HasKey(ward => new { ward.HospitalId, ward.WardId });
        modelBuilder.Entity<Bed>().HasKey(bed => new { bed.HospitalId, bed.BedId });
        modelBuilder.Entity<Ward>().HasMany(ward => ward.Beds).WithOne(bed => bed.Ward).HasForeignKey(bed => new { bed.HospitalId, bed.WardId });
    }
}
