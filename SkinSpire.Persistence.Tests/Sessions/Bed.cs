using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Sessions;

/// <summary>A place in a ward.</summary>
public sealed class Bed : ITenantOwned
{
    public Guid BedId { get; init; } = Guid.CreateVersion7();

    public TenantId HospitalId { get; private set; }

    public int Number { get; init; }

    public Guid WardId { get; private set; }

    public Ward? Ward { get; set; }
}
