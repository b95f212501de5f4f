using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class EnvironmentStampConfiguration : IEntityTypeConfiguration<EnvironmentStamp>
{
    public void Configure(EntityTypeBuilder<EnvironmentStamp> stamp)
    {
        stamp.ToTable("environment_stamp", table =>
        {
            table.HasComment("Which environment this database belongs to; a single row.");
            table.HasCheckConstraint("ck_environment_stamp_only_row", "only_row");
            table.HasCheckConstraint("ck_environment_stamp_environment", "environment in ('dev', 'test', 'prod')");
        });
        stamp.HasKey(s => s.OnlyRow);
        stamp.Property(s => s.OnlyRow).HasServerDefault(true);
        stamp.Property(s => s.Environment).HasMaxLength(10);
        stamp.Property(s => s.StampedBy).HasMaxLength(IUserTracked.ActorMaxLength);
        stamp.Property(s => s.ProductVersion).HasMaxLength(32);
    }
}
