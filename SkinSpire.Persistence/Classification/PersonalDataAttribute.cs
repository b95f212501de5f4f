namespace SkinSpire.Persistence.Classification;

/// <summary>Who somebody is or how to reach them: masked in copies.</summary>
public sealed class PersonalDataAttribute() : DataCategoryAttribute(DataCategory.Personal);
