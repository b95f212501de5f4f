namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Runs the same work several times at once.</summary>
internal static class AtOnce
{
    /// <summary>Waits for all; the first that fails ends the others, and its exception leaves.</summary>
    internal static async Task RunAsync(int times, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(ct);
        Exception? first = null;
        await Task.WhenAll(Enumerable.Range(0, times).Select(_ => Task.Run(
            async () =>
            {
                try
                {
                    await work(all.Token).ConfigureAwait(false);
                }
                catch (Exception error)
                {
                    Interlocked.CompareExchange(ref first, error, comparand: null);
                    await all.CancelAsync().ConfigureAwait(false);
                }
            },
            CancellationToken.None))).ConfigureAwait(false);
        if (first is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
        }
    }
}
