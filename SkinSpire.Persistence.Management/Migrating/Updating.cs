using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Stamping;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>Brings a database up to a migration, behind the guard, and stamps it; it never goes down.</summary>
public static class Updating
{
    /// <summary>What <see cref="RunAsync"/> would do, with the SQL for this database; changes nothing.</summary>
    /// <param name="target">The database.</param>
    /// <param name="to">A migration's id or name; null for the newest.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="PersistenceException">As <see cref="RunAsync"/>, for what can be seen before it begins.</exception>
    public static async Task<MigrationPlan> PlanAsync(TargetDatabase target, string? to = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        return await CheckedAsync(new DatabaseMigrator(target.ConnectionString), to, ct).ConfigureAwait(false);
    }

    /// <summary>Applies what is pending.</summary>
    /// <param name="target">The database.</param>
    /// <param name="request">What is said to allow it.</param>
    /// <param name="to">A migration's id or name; null for the newest.</param>
    /// <param name="settings">How long it waits; null for the defaults.</param>
    /// <param name="progress">Told what happens, at once.</param>
    /// <param name="ct">Rolls the running migration back and ends.</param>
    /// <exception cref="DatabaseAheadException">A newer build has been here.</exception>
    /// <exception cref="UpdateWouldRevertException">The database is past <paramref name="to"/>.</exception>
    /// <exception cref="PersistenceException">As <see cref="ChangeGuard.AdmitAsync"/> and <see cref="DatabaseMigrator.RunAsync"/>.</exception>
    /// <exception cref="RunInterruptedException">It was cancelled.</exception>
    public static async Task<UpdateReport> RunAsync(
        TargetDatabase target, ChangeRequest request, string? to = null, MigrationSettings? settings = null, IProgress<RunMessage>? progress = null, CancellationToken ct = default)
    {
        await ChangeGuard.AdmitAsync(target, request, ct).ConfigureAwait(false);
        var migrator = new DatabaseMigrator(target.ConnectionString, settings);
        await CheckedAsync(migrator, to, ct).ConfigureAwait(false);
        var report = await migrator.RunAsync(to, progress, ct).ConfigureAwait(false);
        await target.ExecuteAsync(connection => EnvironmentStamper.StampAsync(connection, target.Environment.Environment, ct), ct).ConfigureAwait(false);
        return await ReportAsync(target, report, ct).ConfigureAwait(false);
    }

    /// <summary>A run's report with what the database wrote down of it.</summary>
    internal static async Task<UpdateReport> ReportAsync(TargetDatabase target, MigrationReport report, CancellationToken ct) => new(
        report.Steps, report.Status, await target.WorkAsync(connection => JournalAsync(connection, report.Steps.Count, ct), ct).ConfigureAwait(false));

    private static async Task<MigrationPlan> CheckedAsync(DatabaseMigrator migrator, string? to, CancellationToken ct)
    {
        var unknown = (await migrator.StatusAsync(ct).ConfigureAwait(false)).Unknown;
        if (unknown.Count > 0)
        {
            throw new DatabaseAheadException(unknown);
        }

        var plan = await migrator.PlanAsync(to, ct).ConfigureAwait(false);
        return plan.Migrations.Any(planned => planned.Direction == MigrationDirection.Reverted) ? throw new UpdateWouldRevertException(to!) : plan;
    }

    private static async Task<List<JournalledMigration>> JournalAsync(NpgsqlConnection connection, int steps, CancellationToken ct) =>
        await connection.ScalarAsync<string>("select pg_catalog.to_regclass('clinic.migration_journal')::text", ct).ConfigureAwait(false) is null
            ? []
            : await connection.RowsAsync(
                FormattableString.Invariant($"select migration_id, direction, recorded_at, recorded_by, application_name from (select * from clinic.migration_journal order by recorded_at desc limit {steps}) j order by recorded_at"),
                row => new JournalledMigration(row.GetString(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4)),
                ct).ConfigureAwait(false);
}
