using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> appointment)
    {
        appointment.ToTable("appointments", table =>
        {
            table.HasComment("Times at which patients are to be seen.");
            table.HasCheckConstraint("ck_appointments_times", "(starts_at is null) = (ends_at is null)");
            table.HasCheckConstraint("ck_appointments_ends_after_start", "ends_at > starts_at");
            table.HasCheckConstraint("ck_appointments_times_needed", "starts_at is not null or status in ('proposed', 'cancelled', 'waitlist', 'entered-in-error')");
            table.HasCheckConstraint("ck_appointments_cancellation_reason", "cancellation_reason is null or status in ('cancelled', 'noshow', 'entered-in-error')");
            table.HasCheckConstraint("ck_appointments_actual_end", "actual_end >= actual_start");
            table.HasCheckConstraint("ck_appointments_token_number", "token_number > 0");
            table.HasCheckConstraint("ck_appointments_rescheduled_from", "rescheduled_from_id <> appointment_id");
        });
        appointment.HasOne<Branch>().WithMany().HasForeignKey(a => new { a.HospitalId, a.BranchId });
        appointment.HasOne<Patient>().WithMany().HasForeignKey(a => new { a.HospitalId, a.PatientId });
        appointment.HasOne<StaffMember>().WithMany().HasForeignKey(a => new { a.HospitalId, a.StaffId });
        appointment.HasOne<AppointmentType>().WithMany().HasForeignKey(a => new { a.HospitalId, a.TypeId });
        appointment.HasOne<Appointment>().WithMany().HasForeignKey(a => new { a.HospitalId, a.RescheduledFromId });
        Columns(appointment);

        appointment.HasIndex(a => new { a.HospitalId, a.AppointmentNumber }).IsUnique();
        appointment.HasIndex(a => new { a.HospitalId, a.BranchId, a.LocalDate, a.TokenNumber }).IsUnique().HasFilter("token_number is not null").HasDatabaseName("ix_appointments_token");
        appointment.HasIndex(a => new { a.HospitalId, a.BranchId, a.LocalDate });

        appointment.HasExclusionConstraint(
            "ex_appointments_staff_no_overlap",
            "hospital_id with =, staff_id with =, tstzrange(starts_at, ends_at, '[)') with &&",
            "status in ('pending', 'booked', 'arrived', 'checked-in') and not allow_overlap and not is_deleted");
        appointment.HasExclusionConstraint(
            "ex_appointments_patient_no_overlap",
            "hospital_id with =, patient_id with =, tstzrange(starts_at, ends_at, '[)') with &&",
            "status in ('booked', 'arrived', 'checked-in') and not allow_overlap and not is_deleted");

        appointment.HasRowTrigger("guard_appointment_status", "before insert or update of status", critical: true);
        appointment.HasRowTrigger("guard_bookable_patient", "before insert or update of patient_id", critical: true);
        appointment.HasRowTrigger("log_appointment_status", "after insert or update of status", critical: true);
    }

    private static void Columns(EntityTypeBuilder<Appointment> appointment)
    {
        appointment.Property(a => a.AppointmentNumber).HasMaxLength(Appointment.NumberMaxLength);
        appointment.Property(a => a.Status).HasServerDefault(AppointmentStatus.Proposed);
        appointment.Property(a => a.TimeZone).HasMaxLength(64);
        appointment.Property(a => a.LocalDate).HasComputedColumnSql("(starts_at at time zone time_zone)::date", stored: true);
        appointment.Property(a => a.AllowOverlap).HasServerDefault(false);
        appointment.Property(a => a.Priority).HasServerDefault(AppointmentPriority.Normal);
        appointment.Property(a => a.BookingSource).HasMaxLength(20);
        appointment.Property(a => a.Reason).HasMaxLength(500);
        appointment.Property(a => a.BookedAt).IsAlsoMadeByTrigger();
        appointment.Property(a => a.ArrivedAt).IsAlsoMadeByTrigger();
        appointment.Property(a => a.CheckedInAt).IsAlsoMadeByTrigger();
        appointment.Property(a => a.CancelledAt).IsAlsoMadeByTrigger();
        appointment.Property(a => a.CancelledBy).HasMaxLength(IUserTracked.ActorMaxLength).IsAlsoMadeByTrigger();
        appointment.Property(a => a.CancellationReason).HasMaxLength(255);
    }
}
