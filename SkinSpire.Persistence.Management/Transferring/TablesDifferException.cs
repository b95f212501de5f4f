using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Rows were to go into tables that are not those they come from; nothing was changed.</summary>
/// <param name="difference">The first difference.</param>
public sealed class TablesDifferException(string difference)
    : PersistenceException(
        "SSP5401",
        $"The rows do not fit what the migrations make: {difference}.",
        "See what the source has otherwise with skinspire-db verify --check drift, and put it into a migration or take it away.");
