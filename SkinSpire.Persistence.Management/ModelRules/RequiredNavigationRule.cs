using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SkinSpire.Persistence.Management.ModelRules;

/// <summary>A required navigation and its principal carry the same query filters: otherwise an Include hides the dependent when the principal is filtered out.</summary>
internal sealed class RequiredNavigationRule() : ModelRule("required navigation")
{
    public override IEnumerable<string> Violations(IModel model) =>
        model.Tables().SelectMany(entity => entity.GetForeignKeys())
            .Where(key => key.IsRequired && key.DependentToPrincipal is not null && Filters(key.PrincipalEntityType).Except(Filters(key.DeclaringEntityType), StringComparer.Ordinal).Any())
            .Select(key => $"{key.DeclaringEntityType.ClrType.Name}.{key.DependentToPrincipal!.Name} is required, but {key.PrincipalEntityType.ClrType.Name} can be filtered out by "
                + string.Join(", ", Filters(key.PrincipalEntityType).Except(Filters(key.DeclaringEntityType), StringComparer.Ordinal)));

    private static IEnumerable<string> Filters(IEntityType entity) =>
        entity.GetDeclaredQueryFilters().Select(filter => filter.Key ?? "").Order(StringComparer.Ordinal);
}
