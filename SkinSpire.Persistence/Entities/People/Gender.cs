namespace SkinSpire.Persistence.Entities;

/// <summary>Administrative gender (FHIR R4 AdministrativeGender).</summary>
public enum Gender
{
    /// <summary>Male.</summary>
    Male,

    /// <summary>Female.</summary>
    Female,

    /// <summary>Other.</summary>
    Other,

    /// <summary>Not known.</summary>
    Unknown,
}
