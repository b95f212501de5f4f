namespace SkinSpire.Persistence.Entities;

/// <summary>Which way a migration was run.</summary>
public enum MigrationDirection
{
    /// <summary>Its Up.</summary>
    Applied,

    /// <summary>Its Down.</summary>
    Reverted,
}
