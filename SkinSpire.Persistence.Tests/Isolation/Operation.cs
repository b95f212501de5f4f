namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>What is tried on a table.</summary>
internal enum Operation
{
    Select,
    Insert,
    Update,
    Delete,

    /// <summary>Giving a row another hospital.</summary>
    Move,

    /// <summary>Pointing a row at another.</summary>
    ForeignKey,
    ExecuteUpdate,
    ExecuteDelete,
    RawSql,
    CopyIn,
    CopyOut,

    /// <summary>Telling the server the hospital.</summary>
    Bind,
}
