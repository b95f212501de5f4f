using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> session)
    {
        session.ToTable("user_sessions", table =>
        {
            table.HasComment("Signed-in devices; a token is kept as its SHA-256.");
            table.HasCheckConstraint("ck_user_sessions_expires_at", "expires_at > issued_at");
            table.HasCheckConstraint("ck_user_sessions_token_hash", $"octet_length(token_hash) = {UserSession.TokenHashLength}");
            table.HasCheckConstraint("ck_user_sessions_ended", "is_active = (ended_at is null)");
        });
        session.HasKey(s => new { s.HospitalId, s.SessionId });
        session.HasOne<User>().WithMany().HasForeignKey(s => new { s.HospitalId, s.UserId });
        session.Property(s => s.IssuedAt).HasServerDefaultSql("now()");
        session.Property(s => s.EndedAt).IsAlsoMadeByTrigger();
        session.Property(s => s.EndReason).HasMaxLength(20).IsAlsoMadeByTrigger();
        session.Property(s => s.UserAgent).HasMaxLength(UserSession.UserAgentMaxLength);
        session.Property(s => s.IsActive).HasDefaultValue(true).IsAlsoMadeByTrigger();
        session.HasIndex(s => new { s.HospitalId, s.TokenHash }).IsUnique();
        session.HasIndex(s => new { s.HospitalId, s.UserId }).HasFilter("is_active");

        session.HasRowTrigger("check_session_expiration", "before insert or update", critical: true);
        session.HasRowTrigger("manage_session_limits", "after insert", when: "new.is_active", critical: true);
        session.HasRowTrigger("track_logout", "after update", when: "old.is_active and not new.is_active", critical: true);
        session.GrantToApplication("select, insert, update");
    }
}
