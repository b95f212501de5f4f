using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class HospitalDirectoryEntryConfiguration : IEntityTypeConfiguration<HospitalDirectoryEntry>
{
    public void Configure(EntityTypeBuilder<HospitalDirectoryEntry> entry)
    {
        entry.ToTable("hospital_directory", table => table.HasComment("Finds a hospital by its code before any hospital is bound."));
        entry.HasKey(e => e.HospitalId);
        entry.Property(e => e.HospitalId).ValueGeneratedNever();
        entry.Property(e => e.Code).HasMaxLength(HospitalDirectoryEntry.CodeMaxLength);
        entry.Property(e => e.LicenseNo).HasMaxLength(HospitalDirectoryEntry.LicenseNoMaxLength);
        entry.Property(e => e.IsActive).HasServerDefault(true);
        entry.HasIndex(e => e.Code).IsUnique();
        entry.HasIndex(e => e.LicenseNo).IsUnique();
    }
}
