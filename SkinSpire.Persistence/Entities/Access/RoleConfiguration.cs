using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> role)
    {
        role.ToTable("roles", table => table.HasComment("What users of a hospital may do."));
        role.Property(r => r.RoleName).HasMaxLength(Role.NameMaxLength);
        role.Property(r => r.Description).HasMaxLength(255);
        role.Property(r => r.IsStandard).HasServerDefault(false);
        role.Property(r => r.Status).HasServerDefault(RoleStatus.Active);
        role.HasIndex(r => new { r.HospitalId, r.RoleName }).IsUnique();
        role.HasRowTrigger("guard_standard_role", "before update or delete", when: "old.is_standard");
    }
}
