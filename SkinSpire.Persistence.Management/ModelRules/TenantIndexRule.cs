using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Management.ModelRules;

/// <summary>Every index and exclusion constraint of a tenant table is led by <c>hospital_id</c>: a unique one would reveal another hospital's value.</summary>
internal sealed class TenantIndexRule() : ModelRule("tenant index")
{
    public override IEnumerable<string> Violations(IModel model) =>
        model.TenantTables().SelectMany(entity => Indexes(entity).Concat(Exclusions(entity)));

    private static IEnumerable<string> Indexes(IEntityType entity) =>
        entity.GetIndexes()
            .Where(index => !index.Properties.StartsWithHospital())
            .Select(index => $"{(index.IsUnique ? "unique index" : "index")} {index.GetDatabaseName()} of {entity.GetTableName()} is not led by hospital_id");

    private static IEnumerable<string> Exclusions(IEntityType entity) =>
        entity.DeclaredExclusions()
            .Where(exclusion => !exclusion.Definition.StartsWith("(hospital_id with =", StringComparison.Ordinal))
            .Select(exclusion => $"exclusion constraint {exclusion.Name} of {entity.GetTableName()} is not led by hospital_id with =");
}
