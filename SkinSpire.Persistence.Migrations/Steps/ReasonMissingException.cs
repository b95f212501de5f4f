using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Migrations.Steps;

/// <summary>A migration lets a step break a rule and does not say why.</summary>
/// <param name="rule">The rule.</param>
public sealed class ReasonMissingException(string rule)
    : PersistenceException(
        "SSP3102",
        $"A step acknowledges the rule {rule} without a reason.",
        "Say in the migration why nothing is blocked and nothing breaks here.");
