using System.Text.Json;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>A place where a hospital sees patients.</summary>
public sealed class Branch : ITenantOwned, ITimestamped, IUserTracked, ISoftDeletable, IVersioned
{
    /// <summary>Longest code, in characters.</summary>
    public const int CodeMaxLength = 20;

    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Key within the hospital; version 7, so that new rows append to the index.</summary>
    public Guid BranchId { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>Short code, unique within the hospital.</summary>
    [NotPersonal]
    public required string Code { get; set; }

    /// <summary>Unique within the hospital whatever its case.</summary>
    [NotPersonal]
    public required string Name { get; set; }

    /// <summary>The name in lower case, made by the database.</summary>
    [NotPersonal]
    public string NameNorm { get; private set; } = "";

    /// <summary>Health facility registry id, IN and ten digits.</summary>
    [NotPersonal]
    public string? HfrId { get; set; }

    /// <summary>IANA time zone; null for the hospital's.</summary>
    [NotPersonal]
    public string? TimeZone { get; set; }

    /// <summary>Where it is.</summary>
    [NotPersonal]
    public JsonDocument? Address { get; set; }

    /// <summary>How to reach it.</summary>
    [NotPersonal]
    public JsonDocument? ContactDetails { get; set; }

    /// <summary>Open-ended settings.</summary>
    [NotPersonal]
    public JsonDocument? Settings { get; set; }

    /// <summary>Whether it is open.</summary>
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
