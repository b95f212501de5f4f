using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Guarding;

/// <summary>A verb for development and tests was asked to work on production; nothing was changed, and no option lifts it.</summary>
/// <param name="verb">The verb.</param>
public sealed class ProductionRefusedException(string verb)
    : PersistenceException(
        "SSP4203",
        $"{verb} is for development and tests, and does not exist for production.",
        "Use --env dev or --env test; production is migrated with update, over its own connection.");
