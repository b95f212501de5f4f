using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class AppointmentTypeConfiguration : IEntityTypeConfiguration<AppointmentType>
{
    public void Configure(EntityTypeBuilder<AppointmentType> type)
    {
        type.ToTable("appointment_types", table =>
        {
            table.HasComment("Kinds of visit.");
            table.HasCheckConstraint("ck_appointment_types_duration", "default_duration_minutes between 1 and 1440");
        });
        type.HasKey(t => new { t.HospitalId, t.TypeId });
        type.Property(t => t.Code).HasMaxLength(AppointmentType.CodeMaxLength);
        type.Property(t => t.Name).HasMaxLength(AppointmentType.NameMaxLength);
        type.Property(t => t.DefaultDurationMinutes).HasServerDefault(15);
        type.Property(t => t.IsActive).HasServerDefault(true);
        type.HasIndex(t => new { t.HospitalId, t.Code }).IsUnique();
    }
}
