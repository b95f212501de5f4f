using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Sessions;

/// <summary>A module's entity with all that an entity can hold: navigations both ways, a shared principal, values that change in place.</summary>
public class Ward : ITenantOwned
{
    public Guid WardId { get; init; } = Guid.CreateVersion7();

    public TenantId HospitalId { get; private set; }

    [NotPersonal]
    public required string Name { get; set; }

    [NotPersonal]
    public byte[] Plan { get; set; } = [1, 2, 3];

    public List<Bed> Beds { get; } = [];

    public virtual string Kind => "ward";
}
