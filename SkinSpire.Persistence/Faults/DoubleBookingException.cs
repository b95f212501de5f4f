using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Faults;

/// <summary>The staff member or the patient already has an appointment at that time; nothing was saved.</summary>
/// <param name="constraint">The exclusion constraint that says whose time it is.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class DoubleBookingException(string constraint, Exception? cause = null)
    : PersistenceException(
        "SSP2101",
        $"This time overlaps with another appointment of the same person ({constraint}).",
        "Choose another time or another member of staff, or set AllowOverlap when the overlap is meant.",
        cause)
{
    /// <summary>The exclusion constraint.</summary>
    public string Constraint { get; } = constraint;
}
