namespace SkinSpire.Persistence.Classification;

/// <summary>Who somebody is or how to reach them: masked in copies.</summary>
public sealed class PersonalDataAttribute() : DataCategoryAttribute(DataCategory.Personal)
{
    /// <summary>As the class says, and how it is masked.</summary>
    /// <param name="kind">What the value is.</param>
    /// <param name="words">What the kind is about; none for most.</param>
    public PersonalDataAttribute(DataKind kind, params string[] words)
        : this()
    {
        Kind = kind;
        Words = words;
    }
}
