namespace SkinSpire.Persistence.Cli;

/// <summary>What every verb ends with: one table for all of them.</summary>
internal enum ExitCode
{
    /// <summary>Done, or nothing to do.</summary>
    Done = 0,

    /// <summary>An error nobody thought of.</summary>
    Unexpected = 1,

    /// <summary>A verb or option that does not exist.</summary>
    Usage = 2,

    /// <summary>Configuration is invalid or missing.</summary>
    Configuration = 3,

    /// <summary>No connection: the server, the role, its password or the database.</summary>
    Connection = 4,

    /// <summary>Refused by a guard.</summary>
    Refused = 5,

    /// <summary>Somebody else holds a lock, or time ran out; nothing was changed.</summary>
    Locked = 6,

    /// <summary>A statement failed; rolled back to the last complete migration.</summary>
    SqlFailed = 7,

    /// <summary>A check found a difference.</summary>
    Difference = 8,

    /// <summary>A backup is damaged, not authentic, or could not be written; no database was touched.</summary>
    Damaged = 9,

    /// <summary>A step that cannot be in a transaction is half done.</summary>
    HalfDone = 10,

    /// <summary>Ctrl-C.</summary>
    Interrupted = 130,

    /// <summary>Ended from outside, by SIGTERM.</summary>
    Terminated = 143,
}
