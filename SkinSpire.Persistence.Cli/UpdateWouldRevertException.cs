using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Cli;

/// <summary>An update was asked to go to a migration that the database is past; nothing was changed.</summary>
/// <param name="migration">The migration.</param>
internal sealed class UpdateWouldRevertException(string migration)
    : PersistenceException(
        "SSP4202",
        $"The database is past {migration}: an update to it would revert the migrations after it.",
        "Going down loses data; if that is meant, use dotnet ef database update with the migration's name.");
