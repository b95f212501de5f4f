using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Populating;

/// <summary>What was asked for cannot be made up; nothing was changed.</summary>
/// <param name="reason">Why, as a clause.</param>
public sealed class PopulationImpossibleException(string reason)
    : PersistenceException("SSP5102", $"Nothing was made up: {reason}.", "Correct the number.");
