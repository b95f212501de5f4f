namespace SkinSpire.Persistence.Tests.Sessions;

/// <summary>What the workers of a leak test count.</summary>
internal enum Seen
{
    /// <summary>Work that was asked for, whatever became of it.</summary>
    Operation,

    /// <summary>A row whose hospital was checked.</summary>
    Row,

    /// <summary>A row of another hospital.</summary>
    ForeignRow,

    /// <summary>A read to its end that missed rows of its own hospital.</summary>
    ShortRead,

    /// <summary>A statement that the server refused.</summary>
    Error,

    /// <summary>An exception of the work's own.</summary>
    Exception,

    /// <summary>Work that ended because its caller gave up.</summary>
    Cancellation,

    /// <summary>A backend that was terminated in the middle of work.</summary>
    KilledBackend,
}
