using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class PatientMergeConfiguration : IEntityTypeConfiguration<PatientMerge>
{
    public void Configure(EntityTypeBuilder<PatientMerge> merge)
    {
        merge.ToTable("patient_merge_log", table =>
        {
            table.HasComment("Which patient's record was merged into which; append-only.");
            table.HasCheckConstraint("ck_patient_merge_log_two", "winner_patient_id <> loser_patient_id");
            table.HasCheckConstraint("ck_patient_merge_log_reversed", "(reversed_at is null) = (reversed_by is null)");
        });
        merge.HasKey(m => new { m.HospitalId, m.MergeId });
        merge.HasOne<Patient>().WithMany().HasForeignKey(m => new { m.HospitalId, m.WinnerPatientId });
        merge.HasOne<Patient>().WithMany().HasForeignKey(m => new { m.HospitalId, m.LoserPatientId });
        merge.Property(m => m.MergedAt).HasServerDefaultSql("now()");
        merge.Property(m => m.MergedBy).HasMaxLength(IUserTracked.ActorMaxLength);
        merge.Property(m => m.ReversedBy).HasMaxLength(IUserTracked.ActorMaxLength);
        merge.Property(m => m.Reason).HasMaxLength(PatientMerge.ReasonMaxLength);
        merge.GrantToApplication("select");
    }
}
