namespace SkinSpire.Persistence.Entities;

/// <summary>Whether a role or module is in use.</summary>
public enum RoleStatus
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>Not in use.</summary>
    Inactive,
}
