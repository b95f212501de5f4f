using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Hosting;

/// <summary>An application was to apply migrations that it does not have.</summary>
/// <param name="cause">Why they could not be loaded.</param>
public sealed class MigrationsNotReferencedException(Exception? cause = null)
    : PersistenceException(
        "SSP1005",
        "The application starts with Apply, and does not have the migrations.",
        "Reference the package SkinSpire.Persistence.Migrations, or start with Verify or WaitForOther and let the deployment apply them.",
        cause);
