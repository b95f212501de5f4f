using System.Text.Json;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.ModelRules;

/// <summary>A tenant's row that keeps every rule until a test breaks one; what is ignored here is mapped by the test that needs it.</summary>
public sealed class Breach : ITenantOwned
{
    public TenantId HospitalId { get; private set; }

    public Guid BreachId { get; init; }

    [NotPersonal]
    public string Title { get; init; } = "";

    public int Number { get; init; }

    public Guid? OtherBreachId { get; init; }

    public Guid PatientId { get; init; }

    public Patient? Patient { get; init; }

    public string? Notes { get; init; }

    public JsonDocument? Extra { get; init; }

    [PersonalData]
    public string? Nickname { get; init; }
}
