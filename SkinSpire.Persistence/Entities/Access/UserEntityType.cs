namespace SkinSpire.Persistence.Entities;

/// <summary>Whose account it is.</summary>
public enum UserEntityType
{
    /// <summary>Somebody on the staff.</summary>
    Staff,

    /// <summary>A patient.</summary>
    Patient,
}
