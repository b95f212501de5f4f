using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>A kind of visit.</summary>
public sealed class AppointmentType : ITenantOwned, ITimestamped, IUserTracked, IVersioned
{
    /// <summary>Longest code, in characters.</summary>
    public const int CodeMaxLength = 20;

    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Key within the hospital; version 7, so that new rows append to the index.</summary>
    public Guid TypeId { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>Unique within the hospital.</summary>
    [NotPersonal]
    public required string Code { get; set; }

    /// <summary>What a user reads.</summary>
    [NotPersonal]
    public required string Name { get; set; }

    /// <summary>Usual length, 1 to 1440 minutes.</summary>
    public int DefaultDurationMinutes { get; set; } = 15;

    /// <summary>Whether it can be booked.</summary>
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
    public long RowVersion { get; private set; }
}
