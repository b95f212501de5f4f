namespace SkinSpire.Persistence.Management.Deferring;

/// <summary>Hands out the steps of a phase in their order, but none that would wait for one that runs.</summary>
internal sealed class OpenSteps(List<DeferredStep> waiting)
{
    private readonly List<DeferredStep> running = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>More steps, after those that wait.</summary>
    internal void Add(IEnumerable<DeferredStep> steps)
    {
        lock (running)
        {
            waiting.AddRange(steps);
        }
    }

    /// <summary>The next step, as soon as one is free; null when none is left.</summary>
    internal async Task<DeferredStep?> TakeAsync(CancellationToken ct)
    {
        var (step, later) = Next();
        while (step is null && later is not null)
        {
            await later.WaitAsync(ct).ConfigureAwait(false);
            (step, later) = Next();
        }

        return step;
    }

    /// <summary>A step is done.</summary>
    internal void Done(DeferredStep step)
    {
        TaskCompletionSource told;
        lock (running)
        {
            running.Remove(step);
            (told, changed) = (changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        told.SetResult();
    }

    // When no step is free, what to wait for; neither when none is left.
    private (DeferredStep? Step, Task? Changed) Next()
    {
        lock (running)
        {
            var step = waiting.Find(candidate => !running.Exists(candidate.ConflictsWith));
            if (step is not null)
            {
                waiting.Remove(step);
                running.Add(step);
            }

            return (step, waiting.Count == 0 ? null : changed.Task);
        }
    }
}
