using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class OperationJournalEntryConfiguration : IEntityTypeConfiguration<OperationJournalEntry>
{
    public void Configure(EntityTypeBuilder<OperationJournalEntry> entry)
    {
        entry.ToTable("operation_journal", table => table.HasComment("What was done to the whole database beyond migrations, and why."));
        entry.HasKey(e => e.OperationId);
        entry.Property(e => e.OperationId).HasDefaultValueSql("gen_random_uuid()");
        entry.Property(e => e.Operation).HasMaxLength(30);
        entry.Property(e => e.Reason).HasMaxLength(OperationJournalEntry.ReasonMaxLength);
        entry.Property(e => e.RecordedAt).HasServerDefaultSql("clock_timestamp()");
        entry.Property(e => e.RecordedBy).HasMaxLength(IUserTracked.ActorMaxLength);
        entry.Property(e => e.ProductVersion).HasMaxLength(32);
    }
}
