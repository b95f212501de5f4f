using System.Collections.Concurrent;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Deferring;

namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Fills a database that the migrations made and nobody uses yet: between begin and end it has no indexes and no keys, and its triggers do not run.</summary>
/// <remarks>What the migrations put into a table is replaced. One that is not ended is to be dropped.</remarks>
internal sealed class DatabaseLoad
{
    // What is half loaded is dropped, so nothing has to wait for the disk before the end. Connections beside each other do better than workers of one.
    private const string Settings =
        "set synchronous_commit = off; set row_security = off; set statement_timeout = 0; set maintenance_work_mem = '256MB'; set max_parallel_maintenance_workers = 0";

    // Before every other step: of a table that is filled the key is sorted once, instead of found a place for with each row.
    private const int PrimaryKeyPhase = -1;

    private readonly string connectionString;
    private readonly IReadOnlyList<TransferTable> tables;
    private readonly IReadOnlyList<DeferredStep> steps;
    private readonly OpenSteps open = new([]);
    private readonly ConcurrentDictionary<DeferredStep, bool> done = [];

    private DatabaseLoad(string connectionString, IReadOnlyList<TransferTable> tables, IReadOnlyList<DeferredStep> steps)
    {
        this.connectionString = connectionString;
        this.tables = tables;
        this.steps = steps;
    }

    /// <summary>Compares the tables, makes the partitions that are missing, and takes away what a load is faster without.</summary>
    /// <param name="connectionString">The database, and a role that owns its tables and bypasses row-level security.</param>
    /// <param name="tables">What is going to be loaded.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="TablesDifferException">A table or column is not the same here; nothing was changed.</exception>
    internal static async Task<DatabaseLoad> BeginAsync(string connectionString, IReadOnlyList<TransferTable> tables, CancellationToken ct)
    {
        var connection = await DedicatedConnection.OpenAsync(connectionString, Settings, ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            await EmptyTables.PrepareAsync(connection, tables, ct).ConfigureAwait(false);
            var secondary = await Deferral.ReadAsync(connection, triggers: true, ct: ct).ConfigureAwait(false);
            await secondary.TakeAwayAsync(connection, ct).ConfigureAwait(false);
            var primary = await connection.RowsAsync(
                EmbeddedText.Read(typeof(DatabaseLoad), "Transferring/primary_keys.sql"),
                row => new DeferredStep(PrimaryKeyPhase, Shared: false, row.GetString(0), Referenced: null, row.GetString(1), row.GetString(2), row.GetString(3)), ct).ConfigureAwait(false);
            await connection.ExecuteAsync(string.Join(";\n", primary.Select(key => key.Taken)), ct).ConfigureAwait(false);
            return new DatabaseLoad(connectionString, tables, [.. primary, .. secondary.Steps]);
        }
    }

    /// <summary>One more connection that loads.</summary>
    internal async Task<ITableSink> OpenAsync(CancellationToken ct) => new DatabaseSink(await DedicatedConnection.OpenAsync(connectionString, Settings, ct).ConfigureAwait(false), this);

    /// <summary>The rows of a table are there: its indexes can be built by whoever has no table left to load.</summary>
    internal void Loaded(TransferTable table)
    {
        HashSet<string> names = [.. table.Partitions.Select(partition => partition.Name).Append(table.Name).Select(name => $"clinic.{name}")];
        open.Add(steps.Where(step => step.BuildsIndex && names.Contains(step.Table)));
    }

    /// <summary>Builds indexes of tables that are loaded, until none is left to begin.</summary>
    internal async Task BuildAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        while (await open.TakeAsync(ct).ConfigureAwait(false) is { } step)
        {
            await step.PutAsync(connection, ct).ConfigureAwait(false);
            done.TryAdd(step, value: true);
            open.Done(step);
        }
    }

    /// <summary>Puts back the rest of what was taken away, which checks every row, and lets the planner know what is there.</summary>
    /// <param name="connections">How many work at the same time, from 1.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="RestorationFailedException">Rows break a constraint.</exception>
    internal async Task EndAsync(int connections = 2, CancellationToken ct = default)
    {
        DeferredStep[] left = [.. steps.Where(step => !done.ContainsKey(step)), .. await AnalysesAsync(ct).ConfigureAwait(false)];
        await new PuttingBack(connectionString, connections, progress: null).RunAsync(left, ct).ConfigureAwait(false);
    }

    // Among the checks: whoever has no key left to check counts. A check of another table may read what is counted, so they are shared.
    private async Task<IReadOnlyList<DeferredStep>> AnalysesAsync(CancellationToken ct)
    {
        var connection = await DedicatedConnection.OpenAsync(connectionString, Settings, ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var names = tables.Select(table => table.Name).ToArray();
            return await connection.RowsAsync(
                EmbeddedText.Read(typeof(DatabaseLoad), "Transferring/analyze.sql"),
                row => new DeferredStep(DeferredStep.CheckPhase, Shared: true, row.GetString(0), Referenced: null, $"statistics of {row.GetString(0)}", Taken: null, row.GetString(1)),
                ct, (object)names).ConfigureAwait(false);
        }
    }
}
