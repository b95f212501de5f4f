using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Connecting;

/// <summary>A statement failed; its migration was rolled back, the ones before it stay.</summary>
/// <param name="target">Who worked on what, without a password.</param>
/// <param name="sqlState">PostgreSQL's code of the error.</param>
/// <param name="reason">What the server said, without its detail, which can hold rows.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class SqlFailedException(string target, string sqlState, string reason, Exception? cause = null)
    : PersistenceException(
        "SSP3003",
        $"A statement on {target} failed with SQLSTATE {sqlState}: {reason}.",
        "Remove the cause and run this again; it goes on with the migration that failed.",
        cause);
