using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Conventions;

/// <summary>
/// Makes foreign keys between tenant tables composite, <c>(hospital_id, x_id)</c>, and gives every tenant table one to <c>hospitals</c>;
/// refuses to delete what is referred to, unless a configuration says otherwise; lets the database make the ids that the client did not.
/// </summary>
internal sealed class TenantForeignKeyConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var hospital = modelBuilder.Metadata.FindEntityType(typeof(Hospital));
        foreach (var entity in TenantTables(modelBuilder.Metadata).ToList())
        {
            foreach (var foreignKey in entity.GetDeclaredForeignKeys().Where(IsSingle).ToList())
            {
                MakeComposite(entity, foreignKey);
            }

            if (hospital is not null && entity != hospital)
            {
                ReferToHospital(entity, hospital);
            }

            GenerateIds(entity);
        }

        foreach (var foreignKey in modelBuilder.Metadata.GetEntityTypes().SelectMany(entity => entity.GetDeclaredForeignKeys()))
        {
            // Of a higher rank than a convention's, because EF's cascade convention runs once more over a relationship changed this late.
            foreignKey.Builder.OnDelete(DeleteBehavior.Restrict, fromDataAnnotation: true);
        }
    }

    private static IEnumerable<IConventionEntityType> TenantTables(IConventionModel model) =>
        model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(ITenantOwned)));

    private static bool IsSingle(IConventionForeignKey foreignKey) =>
        foreignKey.PrincipalEntityType.ClrType.IsAssignableTo(typeof(ITenantOwned))
        && foreignKey.PrincipalEntityType.ClrType != typeof(Hospital)
        && foreignKey.Properties[0].Name != nameof(ITenantOwned.HospitalId)
        && foreignKey.DependentToPrincipal is not null;

    private static void MakeComposite(IConventionEntityType entity, IConventionForeignKey foreignKey)
    {
        var id = entity.FindProperty(foreignKey.DependentToPrincipal!.Name + "Id");
        if (id is not null)
        {
            var required = !id.IsNullable;
            foreignKey.Builder.HasForeignKey([entity.FindProperty(nameof(ITenantOwned.HospitalId))!, id])
                ?.IsRequired(required);
        }
    }

    private static void ReferToHospital(IConventionEntityType entity, IConventionEntityType hospital) =>
        entity.Builder.HasRelationship(hospital, [entity.FindProperty(nameof(ITenantOwned.HospitalId))!])
            ?.IsUnique(false);

    // EF leaves the parts of a composite key alone; the second row would collide on an all-zero id.
    private static void GenerateIds(IConventionEntityType entity)
    {
        var ids = entity.FindPrimaryKey()?.Properties.Where(part => part.ClrType == typeof(Guid) && !part.IsForeignKey()) ?? [];
        foreach (var id in ids)
        {
            id.Builder.ValueGenerated(ValueGenerated.OnAdd);
            id.Builder.HasDefaultValueSql("gen_random_uuid()");
        }
    }
}
