using Npgsql;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Standing;

/// <summary>Reads where a database stands; changes nothing.</summary>
public static class StandingReader
{
    /// <summary>Reads history, journals, stamp, sizes, connections and who is migrating.</summary>
    /// <param name="target">The database.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="LockTimeoutException">Somebody held the stamp, the history or a journal for longer than 5 seconds.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public static Task<DatabaseStanding> ReadAsync(TargetDatabase target, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.WorkAsync(connection => ReadAsync(connection, target, ct), ct);
    }

    private static async Task<DatabaseStanding> ReadAsync(NpgsqlConnection connection, TargetDatabase target, CancellationToken ct)
    {
        await connection.ExecuteAsync(LockWait.Bound(), ct).ConfigureAwait(false);

        // Not by the migrator: it is EF, which would be most of the time that this takes.
        var migrations = await MigrationStatus.ReadAsync(connection, KnownMigrations.Ids, ct).ConfigureAwait(false);
        var holder = await LockHolder.FindAsync(connection, ct).ConfigureAwait(false);
        var stamp = await StampCheck.ReadAsync(connection, ct).ConfigureAwait(false);
        var migration = await LastAsync(connection, "migration_journal", "migration_id, direction", ct).ConfigureAwait(false);
        var operation = await LastAsync(connection, "operation_journal", "operation, reason", ct).ConfigureAwait(false);
        return (await connection.RowsAsync(
            EmbeddedText.Read(typeof(StandingReader), "Standing/standing.sql"),
            row => new DatabaseStanding(
                target.Configuration.Target, connection.PostgreSqlVersion.ToString(), stamp, migrations.Applied, migrations.Pending, migrations.Unknown, migration, operation,
                row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt32(4), row.GetFieldValue<DateTimeOffset>(5), holder),
            ct).ConfigureAwait(false))[0];
    }

    // Each comes with a migration.
    private static async Task<JournalEntry?> LastAsync(NpgsqlConnection connection, string table, string columns, CancellationToken ct) =>
        await connection.ScalarAsync<string>("select pg_catalog.to_regclass($1)::text", ct, $"clinic.{table}").ConfigureAwait(false) is null
            ? null
            : (await connection.RowsAsync(
                $"select {columns}, recorded_at, recorded_by from clinic.{table} order by recorded_at desc limit 1",
                row => new JournalEntry(row.GetString(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), row.GetString(3)),
                ct).ConfigureAwait(false)).FirstOrDefault();
}
