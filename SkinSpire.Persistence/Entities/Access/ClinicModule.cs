using SkinSpire.Persistence.Classification;

namespace SkinSpire.Persistence.Entities;

/// <summary>A part of the application that rights are given for. Shared, read-only for the application.</summary>
public sealed class ClinicModule
{
    /// <summary>Longest code, in characters.</summary>
    public const int CodeMaxLength = 50;

    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 100;

    /// <summary>What it is called in code.</summary>
    [NotPersonal]
    public required string ModuleCode { get; init; }

    /// <summary>What a user reads.</summary>
    [NotPersonal]
    public required string ModuleName { get; set; }

    /// <summary>What it is for.</summary>
    [NotPersonal]
    public string? Description { get; set; }

    /// <summary>The module it is shown under; null at the top.</summary>
    [NotPersonal]
    public string? ParentModuleCode { get; set; }

    /// <summary>Place among its siblings, from 1.</summary>
    public int Sequence { get; set; }

    /// <summary>Name of its icon.</summary>
    [NotPersonal]
    public string? Icon { get; set; }

    /// <summary>Its path in the application.</summary>
    [NotPersonal]
    public string? Route { get; set; }

    /// <summary>Whether it is in use.</summary>
    public RoleStatus Status { get; set; } = RoleStatus.Active;
}
