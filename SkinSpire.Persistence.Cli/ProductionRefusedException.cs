using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Cli;

/// <summary>A verb for development and tests was asked to work on production; nothing was changed.</summary>
internal sealed class ProductionRefusedException()
    : PersistenceException(
        "SSP4203",
        "This verb makes databases on the local server, and production is not one.",
        "Use --env dev or --env test; production is migrated with update, over its own connection.");
