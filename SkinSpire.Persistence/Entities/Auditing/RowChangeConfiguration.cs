using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class RowChangeConfiguration : IEntityTypeConfiguration<RowChange>
{
    public void Configure(EntityTypeBuilder<RowChange> change)
    {
        change.ToTable("row_history", table => table.HasComment("Changes of audited rows; append-only, a partition a month."));
        change.HasKey(c => new { c.HospitalId, c.ChangedAt, c.RowChangeId });
        change.IsPartitionedByRange(c => c.ChangedAt);
        change.Property(c => c.ChangedAt).HasServerDefaultSql("now()");
        change.Property(c => c.TableName).HasMaxLength(63);
        change.Property(c => c.Operation).HasMaxLength(10);
        change.Property(c => c.Actor).HasMaxLength(IUserTracked.ActorMaxLength);
        change.Property(c => c.TransactionId).HasColumnType("xid8");
        change.Property(c => c.ApplicationName).HasMaxLength(64);
        change.HasIndex(c => new { c.HospitalId, c.TableName, c.ChangedAt });
        change.GrantToApplication("select");
    }
}
