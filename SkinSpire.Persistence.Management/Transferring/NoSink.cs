namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Rows that are only looked at.</summary>
internal sealed class NoSink : ITableSink
{
    public Task WriteAsync(TransferTable table, Func<Stream, Task> write, CancellationToken ct) => write(Stream.Null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
