using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class AppointmentStatusChangeConfiguration : IEntityTypeConfiguration<AppointmentStatusChange>
{
    public void Configure(EntityTypeBuilder<AppointmentStatusChange> change)
    {
        change.ToTable("appointment_status_history", table => table.HasComment("Moves of appointments from status to status; append-only."));
        change.HasKey(c => new { c.HospitalId, c.HistoryId });
        change.HasOne<Appointment>().WithMany().HasForeignKey(c => new { c.HospitalId, c.AppointmentId });
        change.Property(c => c.ChangedAt).HasServerDefaultSql("now()");
        change.Property(c => c.ChangedBy).HasMaxLength(IUserTracked.ActorMaxLength);
        change.Property(c => c.Reason).HasMaxLength(255);
        change.GrantToApplication("select");
    }
}
