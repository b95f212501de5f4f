using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Conventions;

// Replaces key discovery: a convention that sets the key afterwards is undone by it.
/// <summary>Puts <c>hospital_id</c> in front of the key of every <see cref="ITenantOwned"/> table.</summary>
internal sealed class TenantKeyConvention(
    ProviderConventionSetBuilderDependencies dependencies, RelationalConventionSetBuilderDependencies relationalDependencies)
    : RelationalKeyDiscoveryConvention(dependencies, relationalDependencies)
{
    protected override void ProcessKeyProperties(IList<IConventionProperty> keyProperties, IConventionEntityType entityType)
    {
        base.ProcessKeyProperties(keyProperties, entityType);
        if (keyProperties.Count > 0
            && entityType.ClrType.IsAssignableTo(typeof(ITenantOwned))
            && entityType.FindProperty(nameof(ITenantOwned.HospitalId)) is { } hospital
            && !keyProperties.Contains(hospital))
        {
            keyProperties.Insert(0, hospital);
        }
    }
}
