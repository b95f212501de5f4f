namespace SkinSpire.Persistence.Entities;

/// <summary>What happened to a row.</summary>
public enum RowOperation
{
    /// <summary>It came.</summary>
    Insert,

    /// <summary>It changed.</summary>
    Update,

    /// <summary>It went.</summary>
    Delete,
}
