using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class BranchConfiguration : IEntityTypeConfiguration<Branch>
{
    public void Configure(EntityTypeBuilder<Branch> branch)
    {
        branch.ToTable("branches", table =>
        {
            table.HasComment("Places where a hospital sees patients.");
            table.HasCheckConstraint("ck_branches_hfr_id", "hfr_id ~ '^IN[0-9]{10}$'");
        });
        branch.Property(b => b.Code).HasMaxLength(Branch.CodeMaxLength);
        branch.Property(b => b.Name).HasMaxLength(Branch.NameMaxLength);
        branch.Property(b => b.NameNorm).HasComputedColumnSql("lower(name)", stored: true);
        branch.Property(b => b.HfrId).HasMaxLength(12);
        branch.Property(b => b.TimeZone).HasMaxLength(64);
        branch.Property(b => b.IsActive).HasServerDefault(true);
        branch.HasIndex(b => new { b.HospitalId, b.Code }).IsUnique();
        branch.HasIndex(b => new { b.HospitalId, b.NameNorm }).IsUnique().HasFilter("not is_deleted");
        branch.HasIndex(b => new { b.HospitalId, b.HfrId }).IsUnique();
    }
}
