namespace SkinSpire.Persistence.Hosting;

/// <summary>What an application does about migrations when it starts.</summary>
public enum StartMode
{
    /// <summary>Refuses to start while some are pending.</summary>
    Verify,

    /// <summary>Applies them, as the role of the section <c>Migrator</c>; many instances may start at once.</summary>
    Apply,

    /// <summary>Waits until somebody else has applied them.</summary>
    WaitForOther,
}
