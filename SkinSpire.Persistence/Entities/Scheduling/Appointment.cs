using System.Text.Json;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>A time at which a patient is to be seen.</summary>
public sealed class Appointment : ITenantOwned, ITimestamped, IUserTracked, ISoftDeletable, IVersioned, IAudited, IRetained
{
    /// <summary>Longest number, in characters.</summary>
    public const int NumberMaxLength = 24;

    /// <summary>Key within the hospital; version 7, so that new rows append to the index.</summary>
    public Guid AppointmentId { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>Where.</summary>
    public Guid BranchId { get; set; }

    /// <summary>Who is seen.</summary>
    public Guid PatientId { get; init; }

    /// <summary>By whom; null while that is open.</summary>
    public Guid? StaffId { get; set; }

    /// <summary>What kind of visit.</summary>
    public Guid? TypeId { get; set; }

    /// <summary>Unique within the hospital.</summary>
    [PersonalData(DataKind.Identifier)]
    public required string AppointmentNumber { get; init; }

    /// <summary>Where it stands; the database refuses a move that the life cycle does not know.</summary>
    public AppointmentStatus Status { get; set; } = AppointmentStatus.Proposed;

    /// <summary>Start; set together with the end.</summary>
    public DateTimeOffset? StartsAt { get; set; }

    /// <summary>End, after the start.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>IANA time zone of the branch.</summary>
    [NotPersonal]
    public required string TimeZone { get; set; }

    /// <summary>The day in that zone, made by the database.</summary>
    [NotPersonal]
    public DateOnly? LocalDate { get; private set; }

    /// <summary>Whether it may stand beside another at the same time.</summary>
    public bool AllowOverlap { get; set; }

    /// <summary>How soon.</summary>
    public AppointmentPriority Priority { get; set; } = AppointmentPriority.Normal;

    /// <summary>How it was booked.</summary>
    [NotPersonal]
    public string? BookingSource { get; set; }

    /// <summary>Why the patient comes.</summary>
    [HealthData(DataKind.FreeText)]
    public string? Reason { get; set; }

    /// <summary>Notes of the staff.</summary>
    [HealthData(DataKind.FreeText)]
    public string? Notes { get; set; }

    /// <summary>What the patient was told.</summary>
    [HealthData(DataKind.FreeText)]
    public string? PatientInstruction { get; set; }

    /// <summary>When it was booked.</summary>
    public DateTimeOffset? BookedAt { get; set; }

    /// <summary>When the patient arrived; by trigger.</summary>
    public DateTimeOffset? ArrivedAt { get; set; }

    /// <summary>When the patient was checked in; by trigger.</summary>
    public DateTimeOffset? CheckedInAt { get; set; }

    /// <summary>When the visit began.</summary>
    public DateTimeOffset? ActualStart { get; set; }

    /// <summary>When the visit ended.</summary>
    public DateTimeOffset? ActualEnd { get; set; }

    /// <summary>When it was cancelled; by trigger.</summary>
    public DateTimeOffset? CancelledAt { get; set; }

    /// <summary>Who cancelled it.</summary>
    [PersonalData(DataKind.Login)]
    public string? CancelledBy { get; set; }

    /// <summary>Why; only with cancelled or noshow.</summary>
    [HealthData(DataKind.FreeText)]
    public string? CancellationReason { get; set; }

    /// <summary>The appointment it replaces.</summary>
    public Guid? RescheduledFromId { get; set; }

    /// <summary>Place in the day's queue of the branch, from 1.</summary>
    public int? TokenNumber { get; set; }

    /// <summary>Ids in other systems.</summary>
    [PersonalData(DataKind.Json)]
    public JsonDocument? ExternalRefs { get; set; }

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
