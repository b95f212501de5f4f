namespace SkinSpire.Persistence.Errors;

/// <summary>A condition of this library with its code, what happened, and what to do about it. One subclass a condition.</summary>
/// <param name="code">The condition's number, <c>SSPnnnn</c>; it never changes its meaning.</param>
/// <param name="message">What happened, with the values; no secret and no patient's data.</param>
/// <param name="remedy">What the reader can do next, as one sentence.</param>
/// <param name="innerException">What caused it, when something did.</param>
public abstract class PersistenceException(string code, string message, string remedy, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The condition's number, <c>SSPnnnn</c>.</summary>
    public string Code { get; } = code;

    /// <summary>What the reader can do next.</summary>
    public string Remedy { get; } = remedy;
}
