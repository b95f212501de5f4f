using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Faults;

/// <summary>Others worked on the same rows each time this was tried, or it had to wait too long; nothing was saved.</summary>
/// <param name="sqlState">PostgreSQL's code of the last error.</param>
/// <param name="cause">The exception of the last try.</param>
public sealed class ContendedException(string sqlState, Exception? cause = null)
    : PersistenceException(
        "SSP2110",
        $"The work collided with others or waited too long (SQLSTATE {sqlState}).",
        "Try again later; if it happens often, make the work shorter and touch rows in the same order everywhere.",
        cause);
