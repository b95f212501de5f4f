namespace SkinSpire.Persistence.Management.Repairing;

/// <summary>What somebody who has looked says of a statement that was interrupted.</summary>
public enum InterruptedStatement
{
    /// <summary>It was not finished, or it may run twice: run it again.</summary>
    Again,

    /// <summary>It was finished: go on after it.</summary>
    Done,
}
