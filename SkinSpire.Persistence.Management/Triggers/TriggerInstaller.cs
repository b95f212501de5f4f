using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Journalling;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Verification;
using SkinSpire.Persistence.Management.Verification.Checks;

namespace SkinSpire.Persistence.Management.Triggers;

/// <summary>Puts back the triggers and functions that a verification finds missing, altered or disabled; drops nothing.</summary>
/// <param name="target">The database, as the migrating role.</param>
/// <param name="lockTimeout">Longest wait for a table; null for that of migrations, 5 seconds.</param>
public sealed class TriggerInstaller(TargetDatabase target, TimeSpan? lockTimeout = null)
{
    /// <summary>The verb, as it is typed and journalled.</summary>
    public const string Verb = "triggers install";

    private static readonly TriggersCheck Check = new();

    /// <summary>What would be put back; changes nothing.</summary>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="CheckImpossibleException">Nothing says what the triggers should be.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public Task<TriggerInstallation> PlanAsync(CancellationToken ct = default) => OnDatabaseAsync(database => PlanAsync(database, ct), ct);

    /// <summary>Puts all of it back in one transaction, and looks again.</summary>
    /// <param name="request">What makes it allowed.</param>
    /// <param name="ct">Rolls back.</param>
    /// <exception cref="CheckImpossibleException">Nothing says what the triggers should be.</exception>
    /// <exception cref="MigrationLockedException">A migration runs; nothing was changed.</exception>
    /// <exception cref="LockTimeoutException">A table was in use for too long; nothing was changed.</exception>
    /// <exception cref="SqlFailedException">A statement failed; nothing was changed.</exception>
    /// <exception cref="PersistenceException">A guard refused, or the database cannot be reached; one subclass for each reason.</exception>
    public async Task<TriggerInstallation> InstallAsync(ChangeRequest request, CancellationToken ct = default)
    {
        await ChangeGuard.AdmitAsync(target, request, ct).ConfigureAwait(false);
        return await OnDatabaseAsync(
            async database =>
            {
                var plan = await PlanAsync(database, ct).ConfigureAwait(false);
                await RunAsync(database.Connection, plan.Repairs, ct).ConfigureAwait(false);
                return plan with { Remaining = await Check.FindAsync(database, ct).ConfigureAwait(false) };
            },
            ct).ConfigureAwait(false);
    }

    private Task<TriggerInstallation> OnDatabaseAsync(Func<ExaminedDatabase, Task<TriggerInstallation>> work, CancellationToken ct) =>
        ServerFault.TranslatedAsync(target.ConnectionString, async () =>
        {
            var database = await ExaminedDatabase.OpenAsync(target, lockTimeout, ct).ConfigureAwait(false);
            await using (database.ConfigureAwait(false))
            {
                return database.Migrations.Applied.Count == 0 ? throw new CheckImpossibleException("no migration is applied") : await work(database).ConfigureAwait(false);
            }
        });

    private static async Task<TriggerInstallation> PlanAsync(ExaminedDatabase database, CancellationToken ct)
    {
        var findings = (await Check.FindAsync(database, ct).ConfigureAwait(false)).ToDictionary(finding => finding.Subject, StringComparer.Ordinal);
        var restorations = (await database.ShadowAsync(ct).ConfigureAwait(false)).Restorations.Select(restoration => (Subject: $"{restoration.Kind} {restoration.Identity}", restoration.Sql));
        var partitions = await TriggersCheck.OfPartitionsAsync(database, ct).ConfigureAwait(false);
        List<TriggerRepair> repairs =
        [
            .. restorations.Where(restoration => findings.ContainsKey(restoration.Subject))
                .Select(restoration => new TriggerRepair(restoration.Subject, Problem(findings[restoration.Subject]), restoration.Sql)),
            .. partitions.Select(finding => new TriggerRepair(finding.Subject, "disabled", EnableSql(finding.Subject))),
        ];
        return new TriggerInstallation(repairs, [.. findings.Values.ExceptBy(repairs.Select(repair => repair.Subject), finding => finding.Subject, StringComparer.Ordinal)]);
    }

    private static string Problem(Finding finding) =>
        finding.Actual is null ? "missing"
        : finding.Actual.StartsWith(finding.Expected + " (enabled: ", StringComparison.Ordinal) ? "disabled"
        : "altered";

    // "trigger TABLE.NAME", as the query wrote it.
    private static string EnableSql(string subject)
    {
        var parts = subject["trigger ".Length..].Split('.');
        return $"alter table clinic.\"{parts[0]}\" enable trigger \"{parts[1]}\";";
    }

    private static async Task RunAsync(NpgsqlConnection connection, IReadOnlyList<TriggerRepair> repairs, CancellationToken ct)
    {
        if (repairs.Count == 0)
        {
            return;
        }

        var transaction = await connection.BeginTransactionAsync(ct).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await LockAsync(connection, ct).ConfigureAwait(false);
            await connection.ExecuteAsync(string.Join('\n', repairs.Select(repair => repair.Sql)), ct).ConfigureAwait(false);
            await JournalAsync(connection, repairs, ct).ConfigureAwait(false);
            await transaction.CommitAsync(ct).ConfigureAwait(false);
        }
    }

    // Nobody migrates meanwhile.
    private static async Task LockAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if (!await connection.ScalarAsync<bool>("select pg_catalog.pg_try_advisory_xact_lock($1)", ct, MigrationLock.Key).ConfigureAwait(false))
        {
            throw new MigrationLockedException(TimeSpan.Zero, await LockHolder.FindAsync(connection, ct).ConfigureAwait(false));
        }
    }

    // The journal comes with a migration that an older level lacks.
    private static async Task JournalAsync(NpgsqlConnection connection, IReadOnlyList<TriggerRepair> repairs, CancellationToken ct)
    {
        if (await connection.ScalarAsync<string>("select pg_catalog.to_regclass('clinic.operation_journal')::text", ct).ConfigureAwait(false) is not null)
        {
            var what = string.Join(", ", repairs.Select(repair => $"{repair.Subject} was {repair.Problem}"));
            await OperationJournal.WriteAsync(connection, Verb, FormattableString.Invariant($"{repairs.Count} put back: {what}"), ct).ConfigureAwait(false);
        }
    }
}
