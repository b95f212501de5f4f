using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SkinSpire.Persistence.Management.ModelRules;

/// <summary>No foreign key sets null on delete: over a composite key it would null <c>hospital_id</c> too.</summary>
internal sealed class DeleteBehaviorRule() : ModelRule("delete behavior")
{
    public override IEnumerable<string> Violations(IModel model) =>
        model.TenantTables().SelectMany(entity => entity.GetForeignKeys())
            .Where(key => key.DeleteBehavior == DeleteBehavior.SetNull)
            .Select(key => $"{key.GetConstraintName()} of {key.DeclaringEntityType.GetTableName()} sets null on delete");
}
