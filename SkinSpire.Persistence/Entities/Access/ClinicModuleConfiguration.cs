using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class ClinicModuleConfiguration : IEntityTypeConfiguration<ClinicModule>
{
    public void Configure(EntityTypeBuilder<ClinicModule> module)
    {
        module.ToTable("modules", table =>
        {
            table.HasComment("Parts of the application that rights are given for.");
            table.HasCheckConstraint("ck_modules_parent", "parent_module_code <> module_code");
        });
        module.HasKey(m => m.ModuleCode);
        module.HasOne<ClinicModule>().WithMany().HasForeignKey(m => m.ParentModuleCode);
        module.Property(m => m.ModuleCode).HasMaxLength(ClinicModule.CodeMaxLength);
        module.Property(m => m.ModuleName).HasMaxLength(ClinicModule.NameMaxLength);
        module.Property(m => m.Description).HasMaxLength(255);
        module.Property(m => m.ParentModuleCode).HasMaxLength(ClinicModule.CodeMaxLength);
        module.Property(m => m.Icon).HasMaxLength(50);
        module.Property(m => m.Route).HasMaxLength(100);
        module.Property(m => m.Status).HasServerDefault(RoleStatus.Active);
    }
}
