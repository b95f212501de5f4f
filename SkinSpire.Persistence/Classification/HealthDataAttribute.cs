namespace SkinSpire.Persistence.Classification;

/// <summary>Somebody's health or care: masked in copies.</summary>
public sealed class HealthDataAttribute() : DataCategoryAttribute(DataCategory.Health);
