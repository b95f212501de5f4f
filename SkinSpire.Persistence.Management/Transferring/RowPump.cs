using System.Buffers;

namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Moves the rows of one table and says what they were; memory is a buffer, however many there are.</summary>
/// <param name="table">The table.</param>
/// <param name="transform">Makes other rows of them; null leaves them as they are.</param>
/// <param name="progress">Told after each buffer.</param>
internal sealed class RowPump(TransferTable table, IRowTransform? transform, IProgress<TransferProgress>? progress)
{
    private readonly ContentSum content = new();
    private readonly ArrayBufferWriter<byte> changed = new();
    private readonly CopyRowWriter writer = new(table.Columns.Count);
    private readonly int[] starts = new int[table.Columns.Count];
    private long bytes;

    /// <summary>Moves all of them.</summary>
    /// <param name="from">A binary COPY of the table.</param>
    /// <param name="to">Where the same, or what the transform makes of it, is written.</param>
    /// <param name="ct">Ends it in the middle.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="InvalidDataException">What is read is no binary COPY of the table, or not all of it.</exception>
    internal async Task<TableFingerprint> RunAsync(Stream from, Stream to, CancellationToken ct)
    {
        var rows = new RowBuffer(from, table.Columns.Count);
        await rows.BeginAsync(ct).ConfigureAwait(false);
        await to.WriteAsync(CopyFormat.Header, ct).ConfigureAwait(false);
        while (await rows.NextAsync(ct).ConfigureAwait(false))
        {
            var length = Walk(rows.Unread.Span);
            await to.WriteAsync(transform is null ? rows.Unread[..length] : changed.WrittenMemory, ct).ConfigureAwait(false);
            rows.Take(length);
            bytes += length;
            progress?.Report(new TransferProgress(table.Name, content.Rows, bytes, IsDone: false));
        }

        await to.WriteAsync(CopyFormat.Trailer, ct).ConfigureAwait(false);
        progress?.Report(new TransferProgress(table.Name, content.Rows, bytes, IsDone: true));
        return content.Of(table.Name);
    }

    // Works on all whole rows and returns their length.
    private int Walk(ReadOnlySpan<byte> data)
    {
        var at = 0;
        changed.ResetWrittenCount();
        while (CopyFormat.RowLength(data[at..], table.Columns.Count) is var length and > 0)
        {
            Add(data.Slice(at, length));
            at += length;
        }

        return at;
    }

    private void Add(ReadOnlySpan<byte> row)
    {
        if (transform is null)
        {
            content.Add(row);
            return;
        }

        writer.Begin();
        if (transform.Transform(new CopyRow(row, starts), writer))
        {
            content.Add(writer.Row);
            changed.Write(writer.Row);
        }
    }
}
