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
}
