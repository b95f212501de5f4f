using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Management.ModelRules;

/// <summary>A foreign key between tenant tables carries <c>hospital_id</c> on both sides; a shared table points at no tenant table.</summary>
internal sealed class CompositeForeignKeyRule() : ModelRule("composite foreign key")
{
    public override IEnumerable<string> Violations(IModel model) =>
        model.Tables().SelectMany(entity => entity.GetForeignKeys()).Select(Violation).OfType<string>()
            .Concat(model.TenantTables().Where(HasNoHospital).Select(entity => $"{entity.GetTableName()} has no foreign key to hospitals"));

    private static string? Violation(IForeignKey key)
    {
        if (!key.PrincipalEntityType.IsTenantOwned())
        {
            return null;
        }

        if (!key.DeclaringEntityType.IsTenantOwned())
        {
            return $"{key.GetConstraintName()} points from the shared table {key.DeclaringEntityType.GetTableName()} at a tenant table";
        }

        return key.Properties.StartsWithHospital() && key.PrincipalKey.Properties.StartsWithHospital()
            ? null
            : $"{key.GetConstraintName()} of {key.DeclaringEntityType.GetTableName()} does not carry hospital_id";
    }

    private static bool HasNoHospital(IEntityType entity) =>
        !entity.GetForeignKeys().Any(key => key.Properties is [{ Name: nameof(ITenantOwned.HospitalId) }]);
}
