using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkinSpire.Persistence.Entities;

internal sealed class HospitalSettingConfiguration : IEntityTypeConfiguration<HospitalSetting>
{
    public void Configure(EntityTypeBuilder<HospitalSetting> setting)
    {
        setting.ToTable("hospital_settings", table => table.HasComment("A hospital's own values for settings."));
        setting.HasKey(s => new { s.HospitalId, s.SettingCode });
        setting.HasOne<Setting>().WithMany().HasForeignKey(s => s.SettingCode);
        setting.Property(s => s.SettingCode).HasMaxLength(Setting.CodeMaxLength);
        setting.Property(s => s.Value).HasMaxLength(Setting.ValueMaxLength);
    }
}
