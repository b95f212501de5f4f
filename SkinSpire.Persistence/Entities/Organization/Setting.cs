using SkinSpire.Persistence.Classification;

namespace SkinSpire.Persistence.Entities;

/// <summary>A default that triggers and the package read. Shared; a hospital overrides it by a HospitalSetting.</summary>
public sealed class Setting
{
    /// <summary>Longest code, in characters.</summary>
    public const int CodeMaxLength = 50;

    /// <summary>Longest value, in characters.</summary>
    public const int ValueMaxLength = 255;

    /// <summary>What it is called, in capitals.</summary>
    [NotPersonal]
    public required string SettingCode { get; init; }

    /// <summary>The value as text.</summary>
    [NotPersonal]
    public required string Value { get; set; }

    /// <summary>How to read the value.</summary>
    public SettingType DataType { get; set; }

    /// <summary>The module it belongs to.</summary>
    [NotPersonal]
    public string? Module { get; set; }

    /// <summary>Whether a hospital may override it.</summary>
    public bool IsEditable { get; set; } = true;

    /// <summary>What it does.</summary>
    [NotPersonal]
    public string? Description { get; set; }
}
