namespace SkinSpire.Persistence.Classification;

/// <summary>Nothing about a person: copied as it is.</summary>
public sealed class NotPersonalAttribute() : DataCategoryAttribute(DataCategory.NotPersonal);
