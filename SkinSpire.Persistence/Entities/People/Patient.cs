using System.Text.Json;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>A person under care at one hospital.</summary>
public sealed class Patient : ITenantOwned, ITimestamped, IUserTracked, ISoftDeletable, IVersioned, IAudited, IRetained
{
    /// <summary>Longest medical record number, in characters.</summary>
    public const int MrnMaxLength = 20;

    /// <summary>Longest name part, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Key within the hospital; version 7, so that new rows append to the index.</summary>
    public Guid PatientId { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>Home branch; null for none.</summary>
    public Guid? BranchId { get; set; }

    /// <summary>Medical record number, unique within the hospital and never used again.</summary>
    [PersonalData(DataKind.Identifier)]
    public required string Mrn { get; init; }

    /// <summary>ABHA number, 14 digits.</summary>
    [HealthData(DataKind.Identifier)]
    public string? AbhaNumber { get; set; }

    /// <summary>ABHA address.</summary>
    [HealthData(DataKind.Email)]
    public string? AbhaAddress { get; set; }

    /// <summary>Mr, Dr and so on.</summary>
    [PersonalData(DataKind.Code, "Mr", "Mrs", "Ms", "Miss", "Master", "Baby", "Dr", "Prof", "Shri", "Smt", "Kum")]
    public string? Title { get; set; }

    /// <summary>First name.</summary>
    [PersonalData(DataKind.GivenName)]
    public required string FirstName { get; set; }

    /// <summary>Middle name.</summary>
    [PersonalData(DataKind.GivenName)]
    public string? MiddleName { get; set; }

    /// <summary>Last name; many people have none.</summary>
    [PersonalData(DataKind.FamilyName)]
    public string? LastName { get; set; }

    /// <summary>All names in order, made by the database.</summary>
    [PersonalData(DataKind.FullName)]
    public string FullName { get; private set; } = "";

    /// <summary>First name in lower case, made by the database.</summary>
    [PersonalData(DataKind.GivenName)]
    public string FirstNameNorm { get; private set; } = "";

    /// <summary>Last name in lower case, made by the database.</summary>
    [PersonalData(DataKind.FamilyName)]
    public string? LastNameNorm { get; private set; }

    /// <summary>Administrative gender.</summary>
    [PersonalData(DataKind.Code)]
    public Gender Gender { get; set; } = Gender.Unknown;

    /// <summary>Date of birth, not after today; null when the patient does not know it.</summary>
    [PersonalData(DataKind.Birth)]
    public DateOnly? DateOfBirth { get; set; }

    /// <summary>Whether the date of birth is a guess.</summary>
    public bool IsDobEstimated { get; set; }

    /// <summary>A+, A-, B+, B-, AB+, AB-, O+ or O-.</summary>
    [HealthData(DataKind.Choice, "O+", "B+", "A+", "AB+", "O-", "B-", "A-", "AB-")]
    public string? BloodGroup { get; set; }

    /// <summary>Marital status.</summary>
    [PersonalData(DataKind.Code, "single", "married", "widowed", "divorced", "separated")]
    public string? MaritalStatus { get; set; }

    /// <summary>E.164 number; families share one.</summary>
    [PersonalData(DataKind.Phone)]
    public string? Phone { get; set; }

    /// <summary>E-mail address.</summary>
    [PersonalData(DataKind.Email)]
    public string? Email { get; set; }

    /// <summary>Where they live.</summary>
    [PersonalData(DataKind.Json)]
    public JsonDocument? Address { get; set; }

    /// <summary>Whom to call.</summary>
    [PersonalData(DataKind.Json)]
    [JsonPart("relation", DataKind.Code, "other", "spouse", "parent", "father", "mother", "child", "son", "daughter", "sibling", "brother", "sister", "friend", "guardian")]
    public JsonDocument? EmergencyContact { get; set; }

    /// <summary>Language and ways of contact.</summary>
    [PersonalData(DataKind.Json)]
    [JsonPart("language", DataKind.Code, "en", "hi", "kn", "te", "ta", "mr", "ml", "gu", "bn", "pa", "or", "as", "ur")]
    [JsonPart("channels", DataKind.Code, "none", "sms", "email", "call", "whatsapp")]
    public JsonDocument? Preferences { get; set; }

    /// <summary>References to documents.</summary>
    [HealthData(DataKind.Json)]
    public JsonDocument? Documents { get; set; }

    /// <summary>Open-ended contact details.</summary>
    [PersonalData(DataKind.Json)]
    public JsonDocument? ContactInfo { get; set; }

    /// <summary>Open-ended personal details.</summary>
    [PersonalData(DataKind.Json)]
    public JsonDocument? PersonalInfo { get; set; }

    /// <summary>Medical notes, encrypted by the application; never without <see cref="EncryptionKeyRef"/>.</summary>
    [HealthData(DataKind.Bytes)]
    public byte[]? MedicalInfoEncrypted { get; set; }

    /// <summary>Names the key of the notes, is not the key.</summary>
    [NotPersonal]
    public string? EncryptionKeyRef { get; set; }

    /// <summary>When they died; a dead patient cannot be booked.</summary>
    [HealthData(DataKind.Day)]
    public DateTimeOffset? DeceasedAt { get; set; }

    /// <summary>Whether the record is in use; merged exactly when <see cref="MergedIntoPatientId"/> is set.</summary>
    public PatientStatus Status { get; set; } = PatientStatus.Active;

    /// <summary>The record that replaces this one.</summary>
    public Guid? MergedIntoPatientId { get; set; }

    /// <summary>Whether a case forbids to purge it.</summary>
    public bool LegalHold { get; set; }

    /// <summary>How long law asks to keep it.</summary>
    [NotPersonal]
    public DateOnly? RetainUntil { get; set; }

    /// <summary>Whether the patient still comes.</summary>
    public bool IsActive { get; set; } = true;

    /// <inheritdoc/>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <inheritdoc/>
    [PersonalData]
    public string CreatedBy { get; private set; } = "";

    /// <inheritdoc/>
    [PersonalData]
    public string UpdatedBy { get; private set; } = "";

    /// <inheritdoc/>
    public bool IsDeleted { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? DeletedAt { get; set; }

    /// <inheritdoc/>
    [PersonalData]
    public string? DeletedBy { get; set; }

    /// <inheritdoc/>
    [PersonalData]
    public string? DeletionReason { get; set; }

    /// <inheritdoc/>
    public long RowVersion { get; private set; }
}
