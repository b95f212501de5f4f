using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Populating;

/// <summary>Rows that were loaded without triggers break what the triggers guarantee; they are in the database.</summary>
/// <param name="rules">The rules, each with how many rows break it.</param>
public sealed class LoadRulesBrokenException(string rules)
    : PersistenceException(
        "SSP5103",
        $"Loaded rows break what triggers guarantee: {rules}.",
        "Reset the database; this is a fault of the tool: report it with the seed and the scale.");
