namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>What a run speaks of.</summary>
public enum RunMessageKind
{
    /// <summary>What it is going to do.</summary>
    Plan,

    /// <summary>A step begins or ends.</summary>
    Step,

    /// <summary>It waits for somebody else.</summary>
    Wait,

    /// <summary>The server said something: a notice or a warning.</summary>
    Server,

    /// <summary>A statement is sent.</summary>
    Statement,
}
