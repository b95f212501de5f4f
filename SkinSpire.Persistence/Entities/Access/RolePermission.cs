using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>What a role may do in a module; any right implies that it can be seen.</summary>
public sealed class RolePermission : ITenantOwned, ITimestamped, IUserTracked, IVersioned
{
    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>The role.</summary>
    public Guid RoleId { get; init; }

    /// <summary>The module.</summary>
    [NotPersonal]
    public required string ModuleCode { get; init; }

    /// <summary>May see.</summary>
    public bool CanView { get; set; }

    /// <summary>May add.</summary>
    public bool CanAdd { get; set; }

    /// <summary>May change.</summary>
    public bool CanEdit { get; set; }

    /// <summary>May delete.</summary>
    public bool CanDelete { get; set; }

    /// <summary>May export.</summary>
    public bool CanExport { get; set; }

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
