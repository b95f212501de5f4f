using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>Reads out of a model what its tables carry, as the conventions and configurations declared it.</summary>
internal static class DeclaredObjects
{
    /// <summary>Every object of every table that migrations make.</summary>
    internal static IEnumerable<TableObject> Of(IRelationalModel? model) =>
        model is null ? [] : [.. OfModule(model.Model), .. model.Tables.Where(table => !table.IsExcludedFromMigrations).SelectMany(Of)];

    private static IEnumerable<TableObject> OfModule(IReadOnlyAnnotatable model) =>
        model.FindAnnotation(TableObjectAnnotations.Module)?.Value is string schema ? [new ModuleAccess(schema)] : [];

    private static IEnumerable<TableObject> Of(ITable table)
    {
        var name = table.Schema is null ? table.Name : $"{table.Schema}.{table.Name}";
        return table.EntityTypeMappings
            .SelectMany(mapping => mapping.TypeBase.GetAnnotations())
            .SelectMany(annotation => Of(name, annotation.Name, annotation.Value as string ?? ""))
            .Distinct();
    }

    private static IEnumerable<TableObject> Of(string table, string annotation, string value)
    {
        if (annotation == TableObjectAnnotations.Owner)
        {
            return [new TableOwner(table, value)];
        }

        if (Suffix(annotation, TableObjectAnnotations.Policy) is { } policy)
        {
            return [new RowSecurity(table), new RowPolicy(table, policy, value)];
        }

        if (Suffix(annotation, TableObjectAnnotations.Trigger) is { } trigger)
        {
            return [RowTrigger.Of(table, trigger, RowTriggerDefinition.Parse(value))];
        }

        if (Suffix(annotation, TableObjectAnnotations.Exclusion) is { } exclusion)
        {
            return [new ExclusionConstraint(table, exclusion, value)];
        }

        return Suffix(annotation, TableObjectAnnotations.Grant) is { } role && value.Length > 0 ? [new TableGrant(table, role, value)] : [];
    }

    private static string? Suffix(string annotation, string prefix) =>
        annotation.StartsWith(prefix, StringComparison.Ordinal) ? annotation[prefix.Length..] : null;
}
