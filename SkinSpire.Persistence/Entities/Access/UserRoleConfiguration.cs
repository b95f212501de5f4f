using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class UserRoleConfiguration : IEntityTypeConfiguration<UserRole>
{
    public void Configure(EntityTypeBuilder<UserRole> link)
    {
        link.ToTable("user_roles", table =>
        {
            table.HasComment("Which user has which role.");
            table.HasCheckConstraint("ck_user_roles_validity", "valid_to > valid_from");
        });
        link.HasKey(l => new { l.HospitalId, l.UserId, l.RoleId });
        link.HasOne<User>().WithMany().HasForeignKey(l => new { l.HospitalId, l.UserId }).OnDelete(DeleteBehavior.Cascade);
        link.HasOne<Role>().WithMany().HasForeignKey(l => new { l.HospitalId, l.RoleId });
        link.Property(l => l.IsActive).HasServerDefault(true);
        link.HasRowTrigger("validate_role_assignment", "before insert or update", when: "new.is_active", critical: true);
    }
}
