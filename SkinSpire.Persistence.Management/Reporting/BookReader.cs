using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Inspecting;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>Reads a schema book from a database; changes nothing.</summary>
public static class BookReader
{
    /// <summary>Reads the catalog, the model's marks and the migration journal.</summary>
    /// <param name="target">The database.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public static async Task<SchemaBook> ReadAsync(TargetDatabase target, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(target);

        var status = await new DatabaseMigrator(target.ConnectionString).StatusAsync(ct).ConfigureAwait(false);
        return await target.WorkAsync(
            async connection =>
            {
                var inspection = await Inspector.ReadAsync(connection, table: null, ct).ConfigureAwait(false);
                var journal = await JournalAsync(connection, ct).ConfigureAwait(false);
                var marks = ModelMarks.Read();
                return new SchemaBook(
                    inspection.Database, target.Environment.Environment.ShortName(), connection.PostgreSqlVersion.ToString(), DateTimeOffset.UtcNow, inspection.Bytes,
                    [.. inspection.Tables.Select(table => Bookkeeping.Enter(table, marks))], inspection.Functions, Migrations(status, journal));
            },
            ct).ConfigureAwait(false);
    }

    // What was applied before there was a journal comes first and without a time.
    private static BookMigration[] Migrations(MigrationStatus status, List<BookMigration> journal) =>
    [
        .. status.Applied.Except(journal.Select(entry => entry.Id), StringComparer.Ordinal).Select(id => new BookMigration(id, "applied", At: null, By: null, Tool: null, ServerVersion: null)),
        .. journal,
        .. status.Pending.Select(id => new BookMigration(id, "pending", At: null, By: null, Tool: null, ServerVersion: null)),
    ];

    // The journal comes with a migration.
    private static async Task<List<BookMigration>> JournalAsync(NpgsqlConnection connection, CancellationToken ct) =>
        await connection.ScalarAsync<string>("select pg_catalog.to_regclass('clinic.migration_journal')::text", ct).ConfigureAwait(false) is null
            ? []
            : await connection.RowsAsync(
                "select migration_id, direction, recorded_at, recorded_by, application_name, server_version from clinic.migration_journal order by recorded_at, migration_id",
                row => new BookMigration(row.GetString(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), row.GetString(5).Split(' ')[0]),
                ct).ConfigureAwait(false);
}
