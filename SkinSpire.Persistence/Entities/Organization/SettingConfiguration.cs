using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class SettingConfiguration : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> setting)
    {
        setting.ToTable("settings", table => table.HasComment("Defaults that triggers and the package read; hospital_settings overrides them."));
        setting.HasKey(s => s.SettingCode);
        setting.Property(s => s.SettingCode).HasMaxLength(Setting.CodeMaxLength);
        setting.Property(s => s.Value).HasMaxLength(Setting.ValueMaxLength);
        setting.Property(s => s.Module).HasMaxLength(ClinicModule.CodeMaxLength);
        setting.Property(s => s.IsEditable).HasServerDefault(true);
        setting.Property(s => s.Description).HasMaxLength(255);
    }
}
