using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Deferring;

/// <summary>An index, constraint or trigger that was taken away for a load could not be put back: rows break it, or the server refused; what is back stays.</summary>
/// <param name="subject">Kind and name of what is not back.</param>
/// <param name="sqlState">PostgreSQL's code of the error.</param>
/// <param name="reason">What the server said, without its detail, which can hold rows.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class RestorationFailedException(string subject, string sqlState, string reason, Exception? cause = null)
    : PersistenceException(
        "SSP5101",
        $"The {subject}, taken away for a load, could not be put back: SQLSTATE {sqlState}, {reason}.",
        "Correct or delete the rows that break it, and put the rest back with skinspire-db repair.",
        cause);
