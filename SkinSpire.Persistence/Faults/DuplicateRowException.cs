using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Faults;

/// <summary>The hospital already has a row with that value; nothing was saved.</summary>
/// <param name="table">The table.</param>
/// <param name="constraint">The constraint's name.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class DuplicateRowException(string table, string constraint, Exception? cause = null)
    : PersistenceException(
        "SSP2102",
        $"A row of {table} with the same value is there already ({constraint}).",
        "Look the row up and use it, or choose another value.",
        cause)
{
    /// <summary>The constraint's name, which says the columns.</summary>
    public string Constraint { get; } = constraint;
}
