using System.Text.Json;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>That one patient's record was merged into another; written by trigger, never changed.</summary>
public sealed class PatientMerge : ITenantOwned, IRetained
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonMaxLength = 255;

    /// <summary>Key within the hospital; version 7, so that new rows append to the index.</summary>
    public Guid MergeId { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>The record that stays.</summary>
    public Guid WinnerPatientId { get; init; }

    /// <summary>The record that was merged into it.</summary>
    public Guid LoserPatientId { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset MergedAt { get; init; }

    /// <summary>Who.</summary>
    [PersonalData(DataKind.Login)]
    public string MergedBy { get; init; } = "";

    /// <summary>Why, if someone said so.</summary>
    [HealthData(DataKind.FreeText)]
    public string? Reason { get; init; }

    /// <summary>The loser as it was.</summary>
    [HealthData(DataKind.RowImage, "patients")]
    public JsonDocument Snapshot { get; init; } = JsonDocument.Parse("{}");

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? ReversedAt { get; init; }

    /// <summary>Who took it back.</summary>
    [PersonalData(DataKind.Login)]
    public string? ReversedBy { get; init; }
}
