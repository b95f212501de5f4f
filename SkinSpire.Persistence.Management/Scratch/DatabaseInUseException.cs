using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Scratch;

/// <summary>A database could not be exchanged for another, because sessions in it could not be ended; it is as it was.</summary>
/// <param name="database">The database's name.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class DatabaseInUseException(string database, Exception? cause = null)
    : PersistenceException(
        "SSP3207",
        $"The sessions in {database} could not be ended, so it was not exchanged.",
        "Stop the applications that use it, or grant pg_signal_backend to the migrating role (skinspire-db create does), and run this again.",
        cause);
