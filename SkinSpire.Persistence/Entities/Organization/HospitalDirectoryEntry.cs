using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>Finds a hospital by its code before any hospital is bound. Shared, without personal data.</summary>
public sealed class HospitalDirectoryEntry
{
    /// <summary>Longest code, in characters.</summary>
    public const int CodeMaxLength = 20;

    /// <summary>Longest licence number, in characters.</summary>
    public const int LicenseNoMaxLength = 50;

    /// <summary>The hospital.</summary>
    public TenantId HospitalId { get; init; } = TenantId.New();

    /// <summary>What a user types to name the hospital at sign-in; unique.</summary>
    [NotPersonal]
    public required string Code { get; init; }

    /// <summary>The hospital's licence number; unique.</summary>
    [NotPersonal]
    public string? LicenseNo { get; set; }

    /// <summary>Whether the hospital may be signed in to.</summary>
    public bool IsActive { get; set; } = true;
}
