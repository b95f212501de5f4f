using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Faults;

/// <summary>A statement failed for a reason that has no type of its own; nothing was saved.</summary>
/// <param name="sqlState">PostgreSQL's code of the error.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class StatementFailedException(string sqlState, Exception? cause = null)
    : PersistenceException(
        "SSP2111",
        $"A statement failed with SQLSTATE {sqlState}.",
        "Look the code up in PostgreSQL's manual, appendix A; a column or table that is missing means pending migrations.",
        cause);
