using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Migrations.Steps;

namespace SkinSpire.Persistence.Management.Linting;

// Apart, because the migration tool has the rules and no database.
public static partial class MigrationLinter
{
    /// <summary>Looks through the migrations that a database has not had yet.</summary>
    /// <param name="connectionString">The database and a role that may read its migration history.</param>
    /// <param name="ct">Ends the wait for the database.</param>
    /// <exception cref="ReasonMissingException">A step acknowledges a rule without a reason.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public static async Task<LintReport> LintPendingAsync(string connectionString, CancellationToken ct = default)
    {
        var status = await new DatabaseMigrator(connectionString).StatusAsync(ct).ConfigureAwait(false);
        return Report(OfThisBuild(status.Applied is [.., var newest] ? newest : null).Where(migration => status.Pending.Contains(migration.Id, StringComparer.Ordinal)));
    }
}
