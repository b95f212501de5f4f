namespace SkinSpire.Persistence.Entities;

/// <summary>How a setting's value is read.</summary>
public enum SettingType
{
    /// <summary>As it is.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>true or false.</summary>
    Boolean,
}
