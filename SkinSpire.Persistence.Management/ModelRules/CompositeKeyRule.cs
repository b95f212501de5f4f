using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SkinSpire.Persistence.Management.ModelRules;

/// <summary>Every key of a tenant table starts with <c>hospital_id</c>, so that no row can collide with another hospital's.</summary>
internal sealed class CompositeKeyRule() : ModelRule("composite key")
{
    public override IEnumerable<string> Violations(IModel model) =>
        model.TenantTables().SelectMany(entity => entity.FindPrimaryKey() is null
            ? [$"{entity.GetTableName()} has no primary key"]
            : entity.GetKeys()
                .Where(key => !key.Properties.StartsWithHospital())
                .Select(key => $"key {key.GetName()} of {entity.GetTableName()} does not start with hospital_id"));
}
