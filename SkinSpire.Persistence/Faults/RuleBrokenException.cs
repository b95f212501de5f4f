using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Faults;

/// <summary>A value breaks a rule of the table; nothing was saved.</summary>
/// <param name="table">The table.</param>
/// <param name="constraint">The constraint's name.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class RuleBrokenException(string table, string constraint, Exception? cause = null)
    : PersistenceException(
        "SSP2104",
        $"A row of {table} breaks the rule {constraint}.",
        "Correct the value; the rule is the CHECK, or the trigger, of that name.",
        cause)
{
    /// <summary>The constraint's name, which says the columns.</summary>
    public string Constraint { get; } = constraint;
}
