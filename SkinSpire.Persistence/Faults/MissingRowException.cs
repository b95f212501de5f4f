using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Faults;

/// <summary>A row names another that this hospital does not have, or one that others still name was deleted; nothing was saved.</summary>
/// <param name="table">The table.</param>
/// <param name="constraint">The constraint's name.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class MissingRowException(string table, string constraint, Exception? cause = null)
    : PersistenceException(
        "SSP2103",
        $"A row of {table} and the row it names do not go together ({constraint}).",
        "Save the row that is named first, and name only rows of the same hospital; delete what names a row before the row.",
        cause)
{
    /// <summary>The constraint's name, which says the columns.</summary>
    public string Constraint { get; } = constraint;
}
