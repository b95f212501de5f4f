using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Faults;

/// <summary>A value does not fit its column: missing, too long, out of range or of the wrong form; nothing was saved.</summary>
/// <param name="sqlState">PostgreSQL's code of the error.</param>
/// <param name="column">The column, when the server names it.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class InvalidValueException(string sqlState, string? column = null, Exception? cause = null)
    : PersistenceException(
        "SSP2105",
        $"A value does not fit {(column is null ? "its column" : $"the column {column}")} (SQLSTATE {sqlState}).",
        "Check that required values are there, and lengths and ranges against the entity's constants.",
        cause);
