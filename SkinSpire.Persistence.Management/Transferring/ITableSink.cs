namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Where rows go, one table at a time.</summary>
internal interface ITableSink : IAsyncDisposable
{
    /// <summary>Takes a table: all of it when <paramref name="write"/> ends, nothing when it throws.</summary>
    /// <param name="table">The table.</param>
    /// <param name="write">Writes a binary COPY of it.</param>
    /// <param name="ct">Ends it; nothing is taken.</param>
    Task WriteAsync(TransferTable table, Func<Stream, Task> write, CancellationToken ct);

    /// <summary>No table is left to begin; others may still be written elsewhere.</summary>
    /// <param name="ct">Ends it.</param>
    Task EndAsync(CancellationToken ct) => Task.CompletedTask;
}
