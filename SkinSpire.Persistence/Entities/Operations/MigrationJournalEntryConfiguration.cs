using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class MigrationJournalEntryConfiguration : IEntityTypeConfiguration<MigrationJournalEntry>
{
    public void Configure(EntityTypeBuilder<MigrationJournalEntry> entry)
    {
        entry.ToTable("migration_journal", table => table.HasComment("Every migration applied or reverted, by whatever tool."));
        entry.HasKey(e => e.JournalId);
        entry.Property(e => e.JournalId).HasDefaultValueSql("gen_random_uuid()");
        entry.Property(e => e.MigrationId).HasMaxLength(150);
        entry.Property(e => e.RecordedAt).HasServerDefaultSql("clock_timestamp()");
        entry.Property(e => e.RecordedBy).HasMaxLength(IUserTracked.ActorMaxLength);
        entry.Property(e => e.ApplicationName).HasMaxLength(64);
        entry.Property(e => e.ServerVersion).HasMaxLength(64);
        entry.Property(e => e.ProductVersion).HasMaxLength(32);
        entry.Property(e => e.DownSha256).HasMaxLength(64);
    }
}
