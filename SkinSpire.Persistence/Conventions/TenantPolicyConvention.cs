using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SkinSpire.Persistence.DatabaseObjects;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Conventions;

/// <summary>Declares forced row-level security and the trigger <c>keep_hospital</c> on <see cref="ITenantOwned"/>.</summary>
internal sealed class TenantPolicyConvention : IModelFinalizingConvention
{
    /// <summary>No sub-select: the distributed engine refuses one in a policy.</summary>
    private const string OwnRows = "hospital_id = clinic.current_hospital()";

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.TablesOf<ITenantOwned>())
        {
            entity.Builder.HasAnnotation(TableObjectAnnotations.Policy + "tenant_isolation", OwnRows);
            entity.DeclareTrigger("keep_hospital", "before update of hospital_id", []);
        }
    }
}
