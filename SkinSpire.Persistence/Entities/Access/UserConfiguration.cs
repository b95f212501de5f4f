using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.ToTable("users", table =>
        {
            table.HasComment("Accounts of one hospital, each for one member of staff or one patient.");
            table.HasCheckConstraint("ck_users_link", "(entity_type = 'staff' and staff_id is not null and patient_id is null) or (entity_type = 'patient' and patient_id is not null and staff_id is null)");
            table.HasCheckConstraint("ck_users_failed_login_attempts", "failed_login_attempts >= 0");
            table.HasCheckConstraint("ck_users_password_hash", "password_hash ~ '^\\$2[aby]\\$1[0-9]\\$[./A-Za-z0-9]{53}$' or password_hash ~ '^AQAAAA[A-Za-z0-9+/=]{70,200}$'");
            table.HasCheckConstraint("ck_users_new_password", "new_password is null");
            table.HasCheckConstraint("ck_users_phone", PersonColumns.PhoneCheck);
        });
        user.HasOne<StaffMember>().WithMany().HasForeignKey(u => new { u.HospitalId, u.StaffId });
        user.HasOne<Patient>().WithMany().HasForeignKey(u => new { u.HospitalId, u.PatientId });
        user.Property(u => u.LoginName).HasMaxLength(User.LoginNameMaxLength);
        user.Property(u => u.LoginNameNorm).HasComputedColumnSql("lower(login_name)", stored: true);
        user.Property(u => u.Phone).HasMaxLength(PersonColumns.PhoneMaxLength);
        user.Property(u => u.Email).HasMaxLength(PersonColumns.EmailMaxLength);
        user.Property(u => u.EntityType).HasMaxLength(10);
        user.Property(u => u.PasswordHash).HasMaxLength(255).IsAlsoMadeByTrigger();
        user.Property(u => u.NewPassword).HasMaxLength(255).IsAlsoMadeByTrigger();
        user.Property(u => u.PasswordChangedAt).IsAlsoMadeByTrigger();
        user.Property(u => u.MustChangePassword).HasServerDefault(false);
        user.Property(u => u.FailedLoginAttempts).HasDefaultValue(0).IsMadeByTrigger();
        user.Property(u => u.AccountStatus).HasMaxLength(10).HasServerDefault(AccountStatus.Active);
        user.Property(u => u.LockedUntil).IsMadeByTrigger();
        user.Property(u => u.LastLogin).IsMadeByTrigger();
        user.Property(u => u.MfaEnabled).HasServerDefault(false);
        user.Property(u => u.IsActive).HasServerDefault(true);

        user.HasIndex(u => new { u.HospitalId, u.LoginNameNorm }).IsUnique().HasFilter("not is_deleted");
        user.HasIndex(u => new { u.HospitalId, u.StaffId }).IsUnique().HasFilter("not is_deleted");
        user.HasIndex(u => new { u.HospitalId, u.PatientId }).IsUnique().HasFilter("not is_deleted");

        user.HasRowTrigger("hash_password", "before insert or update", when: "new.new_password is not null", critical: true);
        user.HasRowTrigger("check_account_lockout", "before update of failed_login_attempts", critical: true);
        user.HasRowTrigger("cleanup_user_roles", "after update", when: "(new.is_deleted and not old.is_deleted) or (new.account_status = 'disabled' and old.account_status <> 'disabled')", critical: true);
    }
}
