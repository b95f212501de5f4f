using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Management.Deferring;

/// <summary>Runs steps phase by phase on several connections, and gives no connection a step that would wait for another's.</summary>
internal sealed class PuttingBack(string connectionString, int connections, IProgress<RunMessage>? progress)
{
    // An index of a table that fits in it is sorted in memory. Connections beside each other do better than workers of one that share what it sorts.
    private readonly string settings = $"set maintenance_work_mem = '256MB'; set statement_timeout = 0{(connections > 1 ? "; set max_parallel_maintenance_workers = 0" : "")}";

    internal async Task RunAsync(IReadOnlyList<DeferredStep> steps, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(connections, 1);
        foreach (var phase in steps.GroupBy(step => step.Phase).OrderBy(phase => phase.Key))
        {
            await RunPhaseAsync([.. phase], ct).ConfigureAwait(false);
        }
    }

    // The largest table first: the last one alone is then short. A failure ends the others.
    private async Task RunPhaseAsync(List<DeferredStep> steps, CancellationToken ct)
    {
        var sizes = steps[0].IsQuick ? [] : await SizesAsync(ct).ConfigureAwait(false);
        var open = new OpenSteps([.. steps.OrderByDescending(step => sizes.GetValueOrDefault(step.Table)).ThenBy(step => step.Shared)]);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var workers = Enumerable.Range(0, steps[0].IsQuick ? 1 : Math.Min(connections, steps.Count)).Select(_ => WorkAsync(open, failed));
        await Task.WhenAll(workers).ConfigureAwait(false);
    }

    private async Task WorkAsync(OpenSteps open, CancellationTokenSource failed)
    {
        try
        {
            var connection = await DedicatedConnection.OpenAsync(connectionString, settings, failed.Token).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                while (await open.TakeAsync(failed.Token).ConfigureAwait(false) is { } step)
                {
                    await step.PutAsync(connection, failed.Token).ConfigureAwait(false);
                    progress?.Report(new RunMessage(RunMessageKind.Step, $"{step.Subject} is back"));
                    open.Done(step);
                }
            }
        }
        catch
        {
            await failed.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Dictionary<string, long>> SizesAsync(CancellationToken ct)
    {
        var connection = await DedicatedConnection.OpenAsync(connectionString, settings, ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var sizes = await connection.RowsAsync(
                EmbeddedText.Read(typeof(PuttingBack), "Deferring/sizes.sql"),
                row => (Table: row.GetString(0), Size: row.GetInt64(1)), ct).ConfigureAwait(false);
            return sizes.ToDictionary(row => row.Table, row => row.Size, StringComparer.Ordinal);
        }
    }
}
