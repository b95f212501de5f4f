using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Conventions;

/// <summary>Names keys and indexes after their table and columns, without the <c>hospital_id</c> that all of them share: shard suffixes need the room.</summary>
internal sealed class ObjectNameConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.TablesOf<object>())
        {
            foreach (var foreignKey in entity.GetDeclaredForeignKeys())
            {
                foreignKey.Builder.HasConstraintName(Name("fk", entity, foreignKey.Properties));
            }

            foreach (var index in entity.GetDeclaredIndexes())
            {
                index.Builder.HasDatabaseName(Name("ix", entity, index.Properties));
            }
        }
    }

    private static string Name(string kind, IConventionEntityType entity, IEnumerable<IConventionProperty> properties)
    {
        var all = properties.ToList();
        var named = all.Where(property => property.Name != nameof(ITenantOwned.HospitalId)).ToList();
        return string.Join('_', [kind, entity.GetTableName(), .. (named.Count == 0 ? all : named).Select(property => property.ColumnName())]);
    }
}
