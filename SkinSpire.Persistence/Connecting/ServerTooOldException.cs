using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Connecting;

/// <summary>The server's version has faults that show rows to the wrong hospital; nothing was changed.</summary>
/// <param name="actual">The server's version.</param>
/// <param name="required">The oldest release of its line that will do; null when the whole line is too old.</param>
public sealed class ServerTooOldException(Version actual, Version? required)
    : PersistenceException(
        "SSP4003",
        $"The server is PostgreSQL {actual}, {(required is null ? "a line that is too old" : $"older than {required}")}.",
        $"Update the server to {required?.ToString() ?? "15.14"} or newer: older releases bypass row-level security in some plans (CVE-2025-8713).");
