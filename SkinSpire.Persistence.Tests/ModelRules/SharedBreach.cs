using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.ModelRules;

/// <summary>A shared table's row.</summary>
public sealed class SharedBreach
{
    [NotPersonal]
    public string Code { get; init; } = "";

    public DateTimeOffset MadeAt { get; init; }

    public TenantId? HospitalId { get; init; }
}
