using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>A hospital's own value for a setting.</summary>
public sealed class HospitalSetting : ITenantOwned, ITimestamped, IUserTracked, IVersioned
{
    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>The setting it overrides.</summary>
    [NotPersonal]
    public required string SettingCode { get; init; }

    /// <summary>The value as text.</summary>
    [NotPersonal]
    public required string Value { get; set; }

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
