using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>That a user has a role.</summary>
public sealed class UserRole : ITenantOwned, ITimestamped, IUserTracked, IVersioned, IAudited
{
    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>The user.</summary>
    public Guid UserId { get; init; }

    /// <summary>The role, of the same hospital.</summary>
    public Guid RoleId { get; init; }

    /// <summary>Whether it holds now.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Since when; null for always.</summary>
    public DateTimeOffset? ValidFrom { get; set; }

    /// <summary>Until when; null for ever.</summary>
    public DateTimeOffset? ValidTo { get; set; }

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
    public long RowVersion { get; private set; }
}
