using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Conventions;

// Only once the model is complete: foreign keys change their columns while it is built, and EF takes back the indexes it knows.
/// <summary>Puts <c>hospital_id</c> in front of the index that EF makes for a foreign key to a shared table.</summary>
internal sealed class TenantIndexConvention(ProviderConventionSetBuilderDependencies dependencies) : ForeignKeyIndexConvention(dependencies)
{
    private bool finalizing;

    public override void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        base.ProcessModelFinalizing(modelBuilder, context);
        finalizing = true;
        foreach (var index in modelBuilder.Metadata.TablesOf<ITenantOwned>().SelectMany(entity => entity.GetDeclaredIndexes()).Where(IsUnled).ToList())
        {
            // EF sees the foreign key uncovered and makes another index, below.
            index.DeclaringEntityType.Builder.HasNoIndex(index);
        }
    }

    protected override IConventionIndex? CreateIndex(
        IReadOnlyList<IConventionProperty> properties, bool unique, IConventionEntityTypeBuilder entityTypeBuilder)
    {
        var entity = entityTypeBuilder.Metadata;
        return finalizing && entity.ClrType.IsAssignableTo(typeof(ITenantOwned)) && properties[0].Name != nameof(ITenantOwned.HospitalId)
            ? base.CreateIndex([entity.FindProperty(nameof(ITenantOwned.HospitalId))!, .. properties], unique, entityTypeBuilder)
            : base.CreateIndex(properties, unique, entityTypeBuilder);
    }

    // One over a shadow column belongs to a foreign key that TenantForeignKeyConvention is about to change.
    private static bool IsUnled(IConventionIndex index) =>
        index.GetConfigurationSource() == ConfigurationSource.Convention
        && index.Properties[0].Name != nameof(ITenantOwned.HospitalId)
        && !index.Properties.Any(property => property.IsShadowProperty());
}
