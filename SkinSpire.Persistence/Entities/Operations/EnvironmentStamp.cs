using SkinSpire.Persistence.Classification;

namespace SkinSpire.Persistence.Entities;

/// <summary>Which environment this database belongs to; a single row.</summary>
public sealed class EnvironmentStamp
{
    /// <summary>Always true: the key of the only row.</summary>
    public bool OnlyRow { get; private set; } = true;

    /// <summary>dev, test or prod.</summary>
    [NotPersonal]
    public string Environment { get; init; } = "";

    /// <summary>Names this installation.</summary>
    public Guid InstallationId { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset StampedAt { get; init; }

    /// <summary>By which role.</summary>
    [PersonalData(DataKind.Login)]
    public string StampedBy { get; init; } = "";

    /// <summary>By which version of the product.</summary>
    [NotPersonal]
    public string ProductVersion { get; init; } = "";
}
