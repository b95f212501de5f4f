using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Tenancy;

namespace ClinicLab.Orders;

/// <summary>A laboratory test that was ordered for a patient.</summary>
[Table("lab_orders")]
[Comment("Laboratory tests that were ordered.")]
[Index(nameof(HospitalId), nameof(Number), IsUnique = true)]
public sealed class LabOrder : ITenantOwned, ITimestamped, IUserTracked, IVersioned
{
    /// <summary>Longest number, in characters.</summary>
    public const int NumberMaxLength = 20;

    /// <summary>Longest name of a test, in characters.</summary>
    public const int TestMaxLength = 60;

    /// <summary>Key within the hospital; version 7, so that new rows append to the index.</summary>
    public Guid LabOrderId { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>For whom; the patient is a row of the clinic's.</summary>
    public Guid PatientId { get; init; }

    /// <summary>On the label, unique within the hospital.</summary>
    [NotPersonal]
    [MaxLength(NumberMaxLength)]
    public required string Number { get; init; }

    /// <summary>What is measured.</summary>
    [HealthData(DataKind.FreeText)]
    [MaxLength(TestMaxLength)]
    public required string Test { get; init; }

    /// <summary>How far it has come.</summary>
    public LabOrderStatus Status { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <inheritdoc/>
    [PersonalData(DataKind.Login)]
    public string CreatedBy { get; private set; } = "";

    /// <inheritdoc/>
    [PersonalData(DataKind.Login)]
    public string UpdatedBy { get; private set; } = "";

    /// <inheritdoc/>
    public long RowVersion { get; private set; }
}
