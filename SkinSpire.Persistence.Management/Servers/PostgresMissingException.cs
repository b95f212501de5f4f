using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Servers;

/// <summary>This machine has no PostgreSQL to start.</summary>
/// <param name="reason">What was looked for.</param>
public sealed class PostgresMissingException(string reason)
    : PersistenceException(
        "SSP4001",
        $"There is no PostgreSQL server to start: {reason}.",
        "Install it (Debian, Ubuntu: apt-get install postgresql; Fedora: dnf install postgresql-server postgresql-contrib; macOS: brew install postgresql@17; "
        + "Windows: winget install PostgreSQL.PostgreSQL.17), or set SKINSPIRE_PG_BIN to the folder that holds initdb.");
