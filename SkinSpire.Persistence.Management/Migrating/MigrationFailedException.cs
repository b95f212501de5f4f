using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.History;

namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>A statement of a migration failed; the migration was rolled back, the ones before it stay.</summary>
/// <param name="failed">The migration, its statement and line.</param>
/// <param name="sqlState">PostgreSQL's code of the error.</param>
/// <param name="reason">What the server said, without its detail, which can hold rows.</param>
/// <param name="state">Where the database stands now, as a sentence.</param>
/// <param name="cause">The driver's exception.</param>
public sealed class MigrationFailedException(FailedStatement failed, string sqlState, string reason, string state, Exception? cause = null)
    : PersistenceException(
        "SSP3201",
        $"The migration {failed?.Migration} failed at line {failed?.Line} with SQLSTATE {sqlState}: {reason}. {state} The statement was: {failed?.Statement}",
        "Remove the cause and run this again; it goes on with the migration that failed. The lines are those of skinspire-db update --dry-run.",
        cause)
{
    /// <summary>The migration, its statement and line.</summary>
    public FailedStatement? Failed { get; } = failed;
}
