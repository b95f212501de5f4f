using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Populating;

/// <summary>A load would put rows into a hospital that was made of another seed, for another day or of another size; nothing was changed.</summary>
/// <param name="hospital">The hospital's code.</param>
public sealed class LoadMixedException(string hospital)
    : PersistenceException(
        "SSP5104",
        $"The hospital {hospital} is there and was made of another seed, day or size; a load goes without triggers, and would mix the two.",
        "Say the numbers, --seed and --today that it was made with (clinic.operation_journal has them), or reset the database.");
