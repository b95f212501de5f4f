using Microsoft.EntityFrameworkCore.Metadata;

namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>Asks the model what a table was declared to carry.</summary>
public static class TableObjectExtensions
{
    /// <summary>The row triggers, by name.</summary>
    public static IEnumerable<DeclaredTrigger> DeclaredTriggers(this IReadOnlyEntityType entity) =>
        Annotations(entity, TableObjectAnnotations.Trigger)
            .Select(found => (found.Name, Definition: RowTriggerDefinition.Parse(found.Value)))
            .Select(found => new DeclaredTrigger(found.Name, found.Definition.Fires, found.Definition.When, found.Definition.Critical, found.Definition.Arguments));

    /// <summary>The exclusion constraints, by name.</summary>
    public static IEnumerable<(string Name, string Definition)> DeclaredExclusions(this IReadOnlyEntityType entity) =>
        Annotations(entity, TableObjectAnnotations.Exclusion);

    private static IEnumerable<(string Name, string Value)> Annotations(IReadOnlyEntityType entity, string prefix)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity.GetAnnotations()
            .Where(annotation => annotation.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(annotation => (annotation.Name[prefix.Length..], (string)annotation.Value!))
            .OrderBy(found => found.Item1, StringComparer.Ordinal);
    }
}
