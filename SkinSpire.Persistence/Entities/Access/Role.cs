using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>What users of a hospital may do, as a set of rights.</summary>
public sealed class Role : ITenantOwned, ITimestamped, IUserTracked, ISoftDeletable, IVersioned
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 50;

    /// <summary>Key within the hospital; version 7, so that new rows append to the index.</summary>
    public Guid RoleId { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>Unique within the hospital.</summary>
    [NotPersonal]
    public required string RoleName { get; set; }

    /// <summary>What it is for.</summary>
    [NotPersonal]
    public string? Description { get; set; }

    /// <summary>Made with the hospital; cannot be renamed or deleted.</summary>
    public bool IsStandard { get; set; }

    /// <summary>Whether it can be given.</summary>
    public RoleStatus Status { get; set; } = RoleStatus.Active;

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
