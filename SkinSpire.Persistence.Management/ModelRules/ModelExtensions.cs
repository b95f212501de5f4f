using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Management.ModelRules;

/// <summary>What the rules ask of a model.</summary>
internal static class ModelExtensions
{
    internal static IEnumerable<IEntityType> Tables(this IModel model) =>
        model.GetEntityTypes().Where(entity => entity.GetTableName() is not null);

    internal static IEnumerable<IEntityType> TenantTables(this IModel model) => model.Tables().Where(IsTenantOwned);

    internal static bool IsTenantOwned(this IEntityType entity) => entity.ClrType.IsAssignableTo(typeof(ITenantOwned));

    internal static bool StartsWithHospital(this IReadOnlyList<IProperty> properties) =>
        properties.Count > 0 && properties[0].Name == nameof(ITenantOwned.HospitalId);
}
