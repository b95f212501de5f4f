using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> staff)
    {
        staff.ToTable("staff", table =>
        {
            table.HasComment("People who work at a hospital.");
            table.HasCheckConstraint("ck_staff_left_on", "left_on >= joined_on");
            table.HasCheckConstraint("ck_staff_phone", PersonColumns.PhoneCheck);
            table.HasCheckConstraint("ck_staff_hpr_id", "hpr_id ~ '^[0-9]{14}$'");
        });
        staff.HasKey(s => new { s.HospitalId, s.StaffId });
        staff.HasOne<Branch>().WithMany().HasForeignKey(s => new { s.HospitalId, s.BranchId });
        staff.Property(s => s.EmployeeCode).HasMaxLength(StaffMember.EmployeeCodeMaxLength);
        staff.Property(s => s.Title).HasMaxLength(20);
        staff.Property(s => s.FirstName).HasMaxLength(StaffMember.NameMaxLength);
        staff.Property(s => s.MiddleName).HasMaxLength(StaffMember.NameMaxLength);
        staff.Property(s => s.LastName).HasMaxLength(StaffMember.NameMaxLength);
        staff.Property(s => s.FullName).HasComputedColumnSql(PersonColumns.FullName, stored: true);
        staff.Property(s => s.Gender).HasServerDefault(Gender.Unknown);
        staff.Property(s => s.Specialization).HasMaxLength(100);
        staff.Property(s => s.RegistrationNo).HasMaxLength(50);
        staff.Property(s => s.RegistrationCouncil).HasMaxLength(100);
        staff.Property(s => s.HprId).HasMaxLength(14).IsFixedLength();
        staff.Property(s => s.Phone).HasMaxLength(PersonColumns.PhoneMaxLength);
        staff.Property(s => s.Email).HasMaxLength(PersonColumns.EmailMaxLength);
        staff.Property(s => s.IsActive).HasServerDefault(true);
        staff.HasIndex(s => new { s.HospitalId, s.EmployeeCode }).IsUnique();
        staff.HasIndex(s => new { s.HospitalId, s.RegistrationCouncil, s.RegistrationNo }).IsUnique().HasDatabaseName("ix_staff_registration");
    }
}
