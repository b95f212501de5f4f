using System.Collections.Concurrent;

namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Moves tables from where they are to where they go, several at once.</summary>
internal static class Transfer
{
    /// <summary>Moves them; the first failure ends all.</summary>
    /// <param name="tables">The tables; the first ones are begun first.</param>
    /// <param name="source">Opens one more place to read from.</param>
    /// <param name="sink">Opens one more place to write to.</param>
    /// <param name="settings">How; null for the defaults.</param>
    /// <param name="ct">Ends it in the middle.</param>
    /// <returns>What was written, by table name.</returns>
    /// <exception cref="InvalidDataException">What is read is no binary COPY of the table.</exception>
    internal static async Task<IReadOnlyList<TableFingerprint>> RunAsync(
        IReadOnlyList<TransferTable> tables,
        Func<CancellationToken, Task<ITableSource>> source,
        Func<CancellationToken, Task<ITableSink>> sink,
        TransferSettings? settings = null,
        CancellationToken ct = default)
    {
        settings ??= new TransferSettings();
        var waiting = new ConcurrentQueue<TransferTable>(tables);
        var written = new ConcurrentBag<TableFingerprint>();
        await AtOnce.RunAsync(
            Math.Min(settings.Connections, tables.Count),
            async token =>
            {
                var reads = await source(token).ConfigureAwait(false);
                await using (reads.ConfigureAwait(false))
                {
                    var writes = await sink(token).ConfigureAwait(false);
                    await using (writes.ConfigureAwait(false))
                    {
                        while (waiting.TryDequeue(out var table))
                        {
                            written.Add(await MoveAsync(table, reads, writes, settings, token).ConfigureAwait(false));
                        }

                        await writes.EndAsync(token).ConfigureAwait(false);
                    }
                }
            },
            ct).ConfigureAwait(false);
        return [.. written.OrderBy(table => table.Table, StringComparer.Ordinal)];
    }

    /// <summary>What every one of these tables of a database holds, read in one snapshot; changes nothing.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="tables">The tables, with the columns in the order in which another database was read; null for all as they are.</param>
    /// <param name="settings">How; null for the defaults.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>By table name.</returns>
    internal static async Task<IReadOnlyList<TableFingerprint>> LookAsync(string connectionString, IReadOnlyList<TransferTable>? tables = null, TransferSettings? settings = null, CancellationToken ct = default)
    {
        var snapshot = await ExportedSnapshot.TakeAsync(connectionString, ct).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            return await RunAsync(tables ?? snapshot.Tables, token => SnapshotSource.OpenAsync(snapshot, token), _ => Task.FromResult<ITableSink>(new NoSink()), settings, ct).ConfigureAwait(false);
        }
    }

    private static async Task<TableFingerprint> MoveAsync(TransferTable table, ITableSource source, ITableSink sink, TransferSettings settings, CancellationToken ct)
    {
        TableFingerprint? moved = null;
        var from = await source.OpenAsync(table, ct).ConfigureAwait(false);
        await using (from.ConfigureAwait(false))
        {
            await sink.WriteAsync(table, async to => moved = await new RowPump(table, settings.Transform(table), settings.Progress).RunAsync(from, to, ct).ConfigureAwait(false), ct).ConfigureAwait(false);
        }

        return moved!;
    }
}
