using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class RolePermissionConfiguration : IEntityTypeConfiguration<RolePermission>
{
    public void Configure(EntityTypeBuilder<RolePermission> permission)
    {
        permission.ToTable("role_permissions", table =>
        {
            table.HasComment("What a role may do in a module.");
            table.HasCheckConstraint("ck_role_permissions_view", "can_view or not (can_add or can_edit or can_delete or can_export)");
        });
        permission.HasKey(p => new { p.HospitalId, p.RoleId, p.ModuleCode });
        permission.HasOne<Role>().WithMany().HasForeignKey(p => new { p.HospitalId, p.RoleId });
        permission.HasOne<ClinicModule>().WithMany().HasForeignKey(p => p.ModuleCode);
        permission.Property(p => p.ModuleCode).HasMaxLength(ClinicModule.CodeMaxLength);
        permission.Property(p => p.CanView).HasServerDefault(false);
        permission.Property(p => p.CanAdd).HasServerDefault(false);
        permission.Property(p => p.CanEdit).HasServerDefault(false);
        permission.Property(p => p.CanDelete).HasServerDefault(false);
        permission.Property(p => p.CanExport).HasServerDefault(false);
    }
}
