using System.Text.Json;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>Somebody who works at a hospital.</summary>
public sealed class StaffMember : ITenantOwned, ITimestamped, IUserTracked, ISoftDeletable, IVersioned, IAudited
{
    /// <summary>Longest employee code, in characters.</summary>
    public const int EmployeeCodeMaxLength = 20;

    /// <summary>Longest name part, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Key within the hospital; version 7, so that new rows append to the index.</summary>
    public Guid StaffId { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>Home branch; null for all.</summary>
    public Guid? BranchId { get; set; }

    /// <summary>Unique within the hospital, deleted staff included.</summary>
    [PersonalData(DataKind.Identifier)]
    public required string EmployeeCode { get; set; }

    /// <summary>What they do.</summary>
    public StaffType StaffType { get; set; }

    /// <summary>Mr, Dr and so on.</summary>
    [PersonalData(DataKind.Code, "Mr", "Mrs", "Ms", "Dr", "Prof", "Shri", "Smt")]
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

    /// <summary>Administrative gender.</summary>
    [PersonalData(DataKind.Code)]
    public Gender Gender { get; set; } = Gender.Unknown;

    /// <summary>Date of birth, if known.</summary>
    [PersonalData(DataKind.Birth)]
    public DateOnly? DateOfBirth { get; set; }

    /// <summary>What a clinician is trained in.</summary>
    [NotPersonal]
    public string? Specialization { get; set; }

    /// <summary>Number at the council that licenses them.</summary>
    [PersonalData(DataKind.Identifier)]
    public string? RegistrationNo { get; set; }

    /// <summary>That council.</summary>
    [NotPersonal]
    public string? RegistrationCouncil { get; set; }

    /// <summary>Health professional registry id, 14 digits.</summary>
    [PersonalData(DataKind.Identifier)]
    public string? HprId { get; set; }

    /// <summary>E.164 number.</summary>
    [PersonalData(DataKind.Phone)]
    public string? Phone { get; set; }

    /// <summary>E-mail address.</summary>
    [PersonalData(DataKind.Email)]
    public string? Email { get; set; }

    /// <summary>First day.</summary>
    [PersonalData(DataKind.Day)]
    public DateOnly? JoinedOn { get; set; }

    /// <summary>Last day; never before the first.</summary>
    [PersonalData(DataKind.Day)]
    public DateOnly? LeftOn { get; set; }

    /// <summary>Open-ended personal details.</summary>
    [PersonalData(DataKind.Json)]
    public JsonDocument? PersonalInfo { get; set; }

    /// <summary>Open-ended contact details.</summary>
    [PersonalData(DataKind.Json)]
    public JsonDocument? ContactInfo { get; set; }

    /// <summary>Open-ended professional details.</summary>
    [PersonalData(DataKind.Json)]
    public JsonDocument? ProfessionalInfo { get; set; }

    /// <summary>Open-ended employment details.</summary>
    [PersonalData(DataKind.Json)]
    public JsonDocument? EmploymentInfo { get; set; }

    /// <summary>References to documents.</summary>
    [PersonalData(DataKind.Json)]
    public JsonDocument? Documents { get; set; }

    /// <summary>Whether they work here now.</summary>
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
