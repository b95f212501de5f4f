using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class LoginAttemptConfiguration : IEntityTypeConfiguration<LoginAttempt>
{
    public void Configure(EntityTypeBuilder<LoginAttempt> attempt)
    {
        attempt.ToTable("login_history", table => table.HasComment("Tries to sign in, also for names nobody has; append-only but for the logout time."));
        attempt.HasKey(a => new { a.HospitalId, a.HistoryId });
        attempt.HasOne<User>().WithMany().HasForeignKey(a => new { a.HospitalId, a.UserId });
        attempt.HasOne<UserSession>().WithMany().HasForeignKey(a => new { a.HospitalId, a.SessionId });
        attempt.Property(a => a.AttemptedLogin).HasMaxLength(User.LoginNameMaxLength);
        attempt.Property(a => a.LoginTime).HasServerDefaultSql("now()");
        attempt.Property(a => a.LogoutTime).IsMadeByTrigger();
        attempt.Property(a => a.UserAgent).HasMaxLength(UserSession.UserAgentMaxLength);
        attempt.Property(a => a.FailureReason).HasMaxLength(LoginAttempt.FailureReasonMaxLength);
        attempt.HasIndex(a => new { a.HospitalId, a.UserId, a.LoginTime }).IsDescending(false, false, true);
        attempt.HasIndex(a => new { a.HospitalId, a.SessionId });

        attempt.HasRowTrigger("track_failed_logins", "after insert", when: "new.status = 'failed'", critical: true);
        attempt.HasRowTrigger("track_successful_logins", "after insert", when: "new.status = 'success'", critical: true);
        attempt.GrantToApplication("select, insert");
    }
}
