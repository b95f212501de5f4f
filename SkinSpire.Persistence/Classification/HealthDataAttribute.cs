namespace SkinSpire.Persistence.Classification;

/// <summary>Somebody's health or care: masked in copies.</summary>
public sealed class HealthDataAttribute() : DataCategoryAttribute(DataCategory.Health)
{
    /// <inheritdoc cref="PersonalDataAttribute(DataKind, string[])"/>
    public HealthDataAttribute(DataKind kind, params string[] words)
        : this()
    {
        Kind = kind;
        Words = words;
    }
}
