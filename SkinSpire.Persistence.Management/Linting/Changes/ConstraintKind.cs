namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>What a constraint holds.</summary>
internal enum ConstraintKind
{
    /// <summary>A condition of the row.</summary>
    Check,

    /// <summary>A row of another table.</summary>
    ForeignKey,

    /// <summary>The table's key.</summary>
    PrimaryKey,

    /// <summary>Values that no two rows share.</summary>
    Unique,

    /// <summary>Rows that cannot stand beside each other.</summary>
    Exclusion,
}
