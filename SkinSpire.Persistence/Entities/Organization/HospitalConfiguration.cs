using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class HospitalConfiguration : IEntityTypeConfiguration<Hospital>
{
    public void Configure(EntityTypeBuilder<Hospital> hospital)
    {
        hospital.ToTable("hospitals", table =>
        {
            table.HasComment("The tenants.");
            table.HasCheckConstraint("ck_hospitals_gst_registration_number", "gst_registration_number ~ '^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][0-9A-Z]Z[0-9A-Z]$'");
            table.HasCheckConstraint("ck_hospitals_pan_number", "pan_number ~ '^[A-Z]{5}[0-9]{4}[A-Z]$'");
            table.HasCheckConstraint("ck_hospitals_state_code", "state_code ~ '^[0-9]{2}$'");
            table.HasCheckConstraint("ck_hospitals_default_currency", "default_currency ~ '^[A-Z]{3}$'");
            table.HasCheckConstraint("ck_hospitals_encryption", "not encryption_enabled or encryption_key_ref is not null");
        });
        hospital.HasKey(h => h.HospitalId);
        hospital.HasOne<HospitalDirectoryEntry>().WithOne().HasForeignKey<Hospital>(h => h.HospitalId);
        hospital.Property(h => h.Name).HasMaxLength(Hospital.NameMaxLength);
        hospital.Property(h => h.TimeZone).HasMaxLength(64).HasServerDefault("Asia/Kolkata");
        hospital.Property(h => h.DefaultCurrency).HasMaxLength(3).IsFixedLength().HasServerDefault("INR");
        hospital.Property(h => h.GstRegistrationNumber).HasMaxLength(15);
        hospital.Property(h => h.PanNumber).HasMaxLength(10);
        hospital.Property(h => h.StateCode).HasMaxLength(2);
        hospital.Property(h => h.Settings).HasServerDefaultSql("'{}'::jsonb");
        hospital.Property(h => h.EncryptionEnabled).HasServerDefault(false);
        hospital.Property(h => h.EncryptionKeyRef).HasMaxLength(255);
        hospital.Property(h => h.IsActive).HasServerDefault(true);
        hospital.GrantToApplication("select, update");
    }
}
