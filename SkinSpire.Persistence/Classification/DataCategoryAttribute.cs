namespace SkinSpire.Persistence.Classification;

/// <summary>Says what a property's column can tell about a person. Every text, JSON and binary column carries one of the subclasses.</summary>
/// <param name="category">What the column can tell.</param>
[AttributeUsage(AttributeTargets.Property)]
public abstract class DataCategoryAttribute(DataCategory category) : Attribute
{
    /// <summary>What the column can tell.</summary>
    public DataCategory Category { get; } = category;
}
