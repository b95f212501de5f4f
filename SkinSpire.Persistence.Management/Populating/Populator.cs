using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Deferring;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Journalling;
using SkinSpire.Persistence.Management.Populating.Rows;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Populating;

/// <summary>Fills a database for development or tests with invented hospitals, staff, patients, appointments and accounts; what is there stays as it is.</summary>
/// <param name="target">The database, as the migrating role.</param>
public sealed class Populator(TargetDatabase target)
{
    /// <summary>The password of every invented account; it is known to everybody.</summary>
    public const string Password = "small clinic, known to all";

    /// <summary>The verb, as it is typed and journalled.</summary>
    public const string Verb = "populate";

    /// <summary>What a run would insert; changes nothing.</summary>
    /// <param name="request">What is to be made up.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="PopulationImpossibleException">A number is out of its bounds.</exception>
    /// <exception cref="SampleRefusedException">The database is not stamped dev or test.</exception>
    /// <exception cref="PersistenceException">Production, the database is another environment's, or cannot be reached.</exception>
    public async Task<PopulationPlan> PlanAsync(PopulationRequest request, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await AdmitAsync(ct).ConfigureAwait(false);
        var population = new Population(request);
        await target.ExecuteAsync(connection => population.LearnAsync(connection, ct), ct).ConfigureAwait(false);
        return population.Plan;
    }

    /// <summary>Inserts what is missing; run again, there is nothing to do.</summary>
    /// <remarks>
    /// Rows come in transactions of up to 20,000: what was ended is completed by the next run. Triggers and constraints see every row, but for
    /// <see cref="PopulationScale.Load"/>: there patients, appointments, sessions and sign-ins come into tables without them (<see cref="DeferralJournal"/>), every
    /// constraint is checked when it is put back, and what the triggers guarantee is checked by queries. Their rows have no entry in <c>row_history</c>.
    /// </remarks>
    /// <param name="request">What is to be made up.</param>
    /// <param name="progress">Told after every few thousand rows, by several threads.</param>
    /// <param name="ct">Ends it; what is loaded stays.</param>
    /// <exception cref="PopulationImpossibleException">A number is out of its bounds.</exception>
    /// <exception cref="SampleRefusedException">The database is not stamped dev or test; nothing was changed.</exception>
    /// <exception cref="LoadMixedException">A hospital of the load is there, of another seed, day or size; nothing was changed.</exception>
    /// <exception cref="RestorationFailedException">Rows break a constraint that was taken away for the load.</exception>
    /// <exception cref="LoadRulesBrokenException">Loaded rows break what the triggers guarantee.</exception>
    /// <exception cref="MigrationLockedException">A migration or another load runs; nothing was changed.</exception>
    /// <exception cref="PersistenceException">Production, the database is another environment's, cannot be reached, or refused a row.</exception>
    public async Task<PopulationReport> RunAsync(PopulationRequest request, IProgress<PopulationProgress>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await AdmitAsync(ct).ConfigureAwait(false);
        var population = new Population(request);
        return await ServerFault.TranslatedAsync(target.ConnectionString, () => RunAsync(population, request, progress, ct)).ConfigureAwait(false);
    }

    private async Task AdmitAsync(CancellationToken ct)
    {
        var state = await ChangeGuard.AdmitOutsideProductionAsync(target, Verb, ct).ConfigureAwait(false);
        if (state.Stamp is null || state.Stamp == DatabaseEnvironment.Production.ShortName())
        {
            throw new SampleRefusedException(target.Name, state.Stamp);
        }
    }

    // A check over all rows of a load takes as long as it takes.
    private async Task<PopulationReport> RunAsync(Population population, PopulationRequest request, IProgress<PopulationProgress>? progress, CancellationToken ct)
    {
        var connection = await DedicatedConnection.OpenAsync(target.ConnectionString, "set statement_timeout = 0", ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await RunAsync(connection, population, request, progress, ct).ConfigureAwait(false);
        }
    }

    private async Task<PopulationReport> RunAsync(NpgsqlConnection connection, Population population, PopulationRequest request, IProgress<PopulationProgress>? progress, CancellationToken ct)
    {
        await LoadLock.TakeAsync(connection, ct).ConfigureAwait(false);
        await DeferralJournal.PutBackAsync(target.ConnectionString, request.Connections, ct: ct).ConfigureAwait(false);
        await population.LearnAsync(connection, ct).ConfigureAwait(false);
        var plan = population.Plan;
        var load = new PopulationLoad(target.ConnectionString, request.Connections, plan.Missing, progress);
        var deferred = await LoadAsync(connection, population, load, request.Connections, ct).ConfigureAwait(false);
        if (load.Sent > 0)
        {
            // Before the first look for single patients among many, which would else be planned for an empty table.
            load.Tell("statistics");
            await load.ExecuteAsync([.. plan.Tables.Where(table => table.Missing > 0).OrderByDescending(table => table.Missing).Select(table => $"analyze clinic.{table.Table}")], ct).ConfigureAwait(false);
        }

        var merged = await MergeAsync(connection, population.Hospitals, ct).ConfigureAwait(false);
        if (load.Sent + merged > 0)
        {
            await FinishAsync(connection, plan, population.IsLoad, load, ct).ConfigureAwait(false);
        }

        return new PopulationReport(plan, load.Sent, merged, deferred);
    }

    private async Task<int> LoadAsync(NpgsqlConnection connection, Population population, PopulationLoad load, int connections, CancellationToken ct)
    {
        await load.SendAsync(population.Organization, ct).ConfigureAwait(false);
        var defers = population.IsLoad && population.Bulk.Any(rows => rows.Missing > 0);
        var deferral = defers ? await Deferral.ReadAsync(connection, [.. population.Bulk.Select(rows => rows.Table).Distinct(StringComparer.Ordinal)], triggers: true, ct).ConfigureAwait(false) : null;
        if (deferral is not null)
        {
            await DeferralJournal.TakeAwayAsync(connection, deferral, ct).ConfigureAwait(false);
        }

        await load.SendAsync(population.Patients, ct).ConfigureAwait(false);
        await load.SendAsync(population.Accounts, ct).ConfigureAwait(false);
        await load.SendAsync(population.Appointments, ct).ConfigureAwait(false);
        await load.SendAsync(population.Sessions, ct).ConfigureAwait(false);
        await load.SendAsync(population.StatusHistory.Concat(population.Logins), ct).ConfigureAwait(false);
        if (deferral is not null)
        {
            load.Tell("indexes and constraints");
            await DeferralJournal.PutBackAsync(target.ConnectionString, connections, ct: ct).ConfigureAwait(false);
        }

        return deferral?.Count ?? 0;
    }

    // By the trigger that also writes the log; a merge that somebody took back is in the log and stays taken back.
    private static async Task<int> MergeAsync(NpgsqlConnection connection, IReadOnlyList<Hospital> hospitals, CancellationToken ct)
    {
        var merged = 0;
        foreach (var hospital in hospitals)
        {
            var merges = PatientRows.Merges(hospital.Size).ToList();
            merged += (int)await connection.ScalarAsync<long>(
                EmbeddedText.Read(typeof(Populator), "Populating/merge.sql"), ct,
                hospital.Self.ToGuid(), Mrns(merges.Select(merge => merge.Loser)), Mrns(merges.Select(merge => merge.Winner))).ConfigureAwait(false);
        }

        return merged;
    }

    private static string[] Mrns(IEnumerable<int> rows) => [.. rows.Select(row => FormattableString.Invariant($"PAT{row + 1:D4}"))];

    private static async Task FinishAsync(NpgsqlConnection connection, PopulationPlan plan, bool isLoad, PopulationLoad load, CancellationToken ct)
    {
        load.Tell("checks");
        if (isLoad)
        {
            var broken = await connection.RowsAsync(EmbeddedText.Read(typeof(Populator), "Populating/load_rules.sql"), row => FormattableString.Invariant($"{row.GetString(0)} ({row.GetInt64(1)})"), ct).ConfigureAwait(false);
            if (broken.Count > 0)
            {
                throw new LoadRulesBrokenException(string.Join("; ", broken));
            }
        }

        await OperationJournal.WriteAsync(connection, Verb, FormattableString.Invariant($"{plan.Scale.ToString().ToLowerInvariant()}, {Sizes(plan)}, seed {plan.Seed}, today {plan.Today:yyyy-MM-dd}: {load.Sent} rows"), ct).ConfigureAwait(false);
    }

    private static string Sizes(PopulationPlan plan) =>
        string.Join(", ", plan.Tables.Where(table => table.Table is "hospitals" or "patients" or "appointments").Select(table => FormattableString.Invariant($"{table.Rows} {table.Table}")));
}
