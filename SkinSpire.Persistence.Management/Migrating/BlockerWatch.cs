using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Connecting;

namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>Looks over a connection of its own who keeps a run from a table, and tells.</summary>
internal sealed class BlockerWatch : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stop = new();
    private readonly Task watching;

    internal BlockerWatch(string connectionString, MigrationLog log) => watching = WatchAsync(connectionString, log);

    /// <summary>Who was last seen in the way; empty when nobody was.</summary>
    internal IReadOnlyList<LockHolder> Last { get; private set; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    // It waits first: a run without trouble never opens the second connection. What it cannot see is only not told.
    private async Task WatchAsync(string connectionString, MigrationLog log)
    {
        await Task.Delay(Interval, stop.Token).ConfigureAwait(false);
        var connection = await ClinicConnection.OpenAsync(connectionString, stop.Token).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            while (true)
            {
                var now = await LockHolder.BlockersAsync(connection, stop.Token).ConfigureAwait(false);
                if (now.Count > 0)
                {
                    if (!now.SequenceEqual(Last))
                    {
                        log.Blocked(now);
                    }

                    Last = now;
                }

                await Task.Delay(Interval, stop.Token).ConfigureAwait(false);
            }
        }
    }
}
