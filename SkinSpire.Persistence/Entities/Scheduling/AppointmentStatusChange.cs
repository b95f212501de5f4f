using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>That an appointment moved from one status to another; written by trigger, never changed.</summary>
public sealed class AppointmentStatusChange : ITenantOwned, IRetained
{
    /// <summary>Key within the hospital; version 7, so that new rows append to the index.</summary>
    public Guid HistoryId { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>The appointment.</summary>
    public Guid AppointmentId { get; init; }

    /// <summary>From; null when it was made.</summary>
    public AppointmentStatus? OldStatus { get; init; }

    /// <summary>To.</summary>
    public AppointmentStatus NewStatus { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who.</summary>
    [PersonalData(DataKind.Login)]
    public string ChangedBy { get; init; } = "";

    /// <summary>Why, if someone said so.</summary>
    [HealthData(DataKind.FreeText)]
    public string? Reason { get; init; }
}
