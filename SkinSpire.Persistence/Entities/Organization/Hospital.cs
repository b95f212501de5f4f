using System.Text.Json;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>A hospital: the tenant itself.</summary>
public sealed class Hospital : ITenantOwned, ITimestamped, IUserTracked, ISoftDeletable, IVersioned, IRetained
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>The hospital's name.</summary>
    [NotPersonal]
    public required string Name { get; set; }

    /// <summary>IANA time zone that its branches have unless they say otherwise.</summary>
    [NotPersonal]
    public string TimeZone { get; set; } = "Asia/Kolkata";

    /// <summary>ISO 4217 code, three letters.</summary>
    [NotPersonal]
    public string DefaultCurrency { get; set; } = "INR";

    /// <summary>GSTIN, 15 characters.</summary>
    [NotPersonal]
    public string? GstRegistrationNumber { get; set; }

    /// <summary>Permanent account number, 10 characters.</summary>
    [NotPersonal]
    public string? PanNumber { get; set; }

    /// <summary>GST state code, two digits.</summary>
    [NotPersonal]
    public string? StateCode { get; set; }

    /// <summary>Where it is.</summary>
    [NotPersonal]
    public JsonDocument? Address { get; set; }

    /// <summary>How to reach it.</summary>
    [NotPersonal]
    public JsonDocument? ContactDetails { get; set; }

    /// <summary>Open-ended settings.</summary>
    [NotPersonal]
    public JsonDocument Settings { get; set; } = JsonDocument.Parse("{}");

    /// <summary>Whether the application encrypts medical notes of this hospital.</summary>
    public bool EncryptionEnabled { get; set; }

    /// <summary>Names the key, is not the key.</summary>
    [NotPersonal]
    public string? EncryptionKeyRef { get; set; }

    /// <summary>Whether the hospital is open.</summary>
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
