using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Entities;

internal sealed class PatientConfiguration : IEntityTypeConfiguration<Patient>
{
    public void Configure(EntityTypeBuilder<Patient> patient)
    {
        patient.ToTable("patients", table =>
        {
            table.HasComment("People under care at one hospital.");
            table.HasCheckConstraint("ck_patients_abha_number", "abha_number ~ '^[0-9]{14}$'");
            table.HasCheckConstraint("ck_patients_blood_group", "blood_group in ('A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-')");
            table.HasCheckConstraint("ck_patients_phone", PersonColumns.PhoneCheck);
            table.HasCheckConstraint("ck_patients_merged", "(status = 'merged') = (merged_into_patient_id is not null)");
            table.HasCheckConstraint("ck_patients_merged_into_other", "merged_into_patient_id <> patient_id");
            table.HasCheckConstraint("ck_patients_medical_info", "(medical_info_encrypted is null) = (encryption_key_ref is null)");
        });
        patient.HasOne<Branch>().WithMany().HasForeignKey(p => new { p.HospitalId, p.BranchId });
        patient.HasOne<Patient>().WithMany().HasForeignKey(p => new { p.HospitalId, p.MergedIntoPatientId });
        Text(patient);
        patient.Property(p => p.FullName).HasComputedColumnSql(PersonColumns.FullName, stored: true);
        patient.Property(p => p.FirstNameNorm).HasComputedColumnSql("lower(first_name)", stored: true);
        patient.Property(p => p.LastNameNorm).HasComputedColumnSql("lower(last_name)", stored: true);
        patient.Property(p => p.Gender).HasMaxLength(10).HasServerDefault(Gender.Unknown);
        patient.Property(p => p.IsDobEstimated).HasServerDefault(false);
        patient.Property(p => p.Status).HasDefaultValue(PatientStatus.Active).IsAlsoMadeByTrigger();
        patient.Property(p => p.LegalHold).HasServerDefault(false);
        patient.Property(p => p.IsActive).HasDefaultValue(true).IsAlsoMadeByTrigger();

        patient.HasIndex(p => new { p.HospitalId, p.Mrn }).IsUnique();
        patient.HasIndex(p => new { p.HospitalId, p.AbhaNumber }).IsUnique().HasFilter("abha_number is not null and status <> 'merged' and not is_deleted");
        patient.HasIndex(p => new { p.HospitalId, p.LastNameNorm, p.FirstNameNorm }).HasDatabaseName("ix_patients_name");
        patient.HasIndex(p => new { p.HospitalId, p.Phone });
        patient.HasIndex(p => new { p.HospitalId, p.FullName }).HasMethod("gist").HasOperators("gist_uuid_ops", "gist_trgm_ops");

        patient.HasRowTrigger("guard_patient_merge", "before update of merged_into_patient_id", critical: true);
        patient.HasRowTrigger("guard_birth_date", "before insert or update of date_of_birth", critical: true);
    }

    private static void Text(EntityTypeBuilder<Patient> patient)
    {
        patient.Property(p => p.Mrn).HasMaxLength(Patient.MrnMaxLength);
        patient.Property(p => p.AbhaNumber).HasMaxLength(14).IsFixedLength();
        patient.Property(p => p.AbhaAddress).HasMaxLength(64);
        patient.Property(p => p.Title).HasMaxLength(20);
        patient.Property(p => p.FirstName).HasMaxLength(Patient.NameMaxLength);
        patient.Property(p => p.MiddleName).HasMaxLength(Patient.NameMaxLength);
        patient.Property(p => p.LastName).HasMaxLength(Patient.NameMaxLength);
        patient.Property(p => p.BloodGroup).HasMaxLength(3);
        patient.Property(p => p.MaritalStatus).HasMaxLength(20);
        patient.Property(p => p.Phone).HasMaxLength(PersonColumns.PhoneMaxLength);
        patient.Property(p => p.Email).HasMaxLength(PersonColumns.EmailMaxLength);
        patient.Property(p => p.EncryptionKeyRef).HasMaxLength(255);
    }
}
