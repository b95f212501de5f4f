using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SkinSpire.Persistence.Classification;

/// <summary>Asks the model what a column can tell about a person.</summary>
public static class DataCategoryExtensions
{
    internal const string Annotation = "SkinSpire:DataCategory";

    /// <summary>The property's category; null when it carries no mark.</summary>
    public static DataCategory? DataCategory(this IReadOnlyProperty property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.FindAnnotation(Annotation)?.Value is string name ? Enum.Parse<DataCategory>(name) : null;
    }

    /// <summary>The property's mark; one that does not say what kind of data it is takes the kind from the interface that declares the property.</summary>
    /// <returns>Null when the property carries no mark.</returns>
    public static DataCategoryAttribute? DataMark(this IReadOnlyProperty property)
    {
        ArgumentNullException.ThrowIfNull(property);
        var mark = property.PropertyInfo?.GetCustomAttribute<DataCategoryAttribute>(inherit: true);
        return mark is { Kind: null }
            ? property.DeclaringType.ClrType.GetInterfaces()
                .Select(declared => declared.GetProperty(property.Name)?.GetCustomAttribute<DataCategoryAttribute>())
                .FirstOrDefault(declared => declared?.Category == mark.Category) ?? mark
            : mark;
    }

    /// <summary>What the property's mark says about parts of its JSON.</summary>
    public static IEnumerable<JsonPartAttribute> JsonParts(this IReadOnlyProperty property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.PropertyInfo?.GetCustomAttributes<JsonPartAttribute>(inherit: true) ?? [];
    }
}
