namespace SkinSpire.Persistence.Classification;

/// <summary>Says what a property's column can tell about a person. Every text, JSON and binary column carries one of the subclasses.</summary>
/// <param name="category">What the column can tell.</param>
[AttributeUsage(AttributeTargets.Property)]
public abstract class DataCategoryAttribute(DataCategory category) : Attribute
{
    /// <summary>What the column can tell.</summary>
    public DataCategory Category { get; } = category;

    /// <summary>What the value is; null where the mark does not say it, and then a masked copy is refused.</summary>
    public DataKind? Kind { get; private protected init; }

    /// <summary>Words that the kind is about; empty for most.</summary>
    public IReadOnlyList<string> Words { get; private protected init; } = [];
}
