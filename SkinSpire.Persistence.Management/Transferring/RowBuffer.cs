namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Reads a binary COPY and holds what has come of it: always whole rows, as long as there are any.</summary>
/// <param name="from">The COPY's bytes.</param>
/// <param name="fields">How many fields a row has.</param>
internal sealed class RowBuffer(Stream from, int fields)
{
    private byte[] bytes = new byte[512 * 1024];
    private int start;
    private int end;
    private bool ended;

    /// <summary>What was read and not taken.</summary>
    internal ReadOnlyMemory<byte> Unread => bytes.AsMemory(start..end);

    /// <summary>Reads and leaves out the header.</summary>
    /// <exception cref="InvalidDataException">It is no binary COPY.</exception>
    internal async Task BeginAsync(CancellationToken ct)
    {
        await FillAsync(ct).ConfigureAwait(false);
        if (!Unread.Span.StartsWith(CopyFormat.Header.Span))
        {
            throw new InvalidDataException("It does not begin as a binary COPY does.");
        }

        start = CopyFormat.Header.Length;
    }

    /// <summary>Sees to it that the next row is whole; more rows come with it.</summary>
    /// <returns>False when there is none.</returns>
    /// <exception cref="InvalidDataException">It is no row, or the end is missing, or something follows the end.</exception>
    internal async ValueTask<bool> NextAsync(CancellationToken ct)
    {
        int length;
        while ((length = CopyFormat.RowLength(Unread.Span, fields)) == 0 && !ended)
        {
            await FillAsync(ct).ConfigureAwait(false);
        }

        if (length == CopyFormat.End)
        {
            await EndAsync(ct).ConfigureAwait(false);
        }

        return length != 0 ? length != CopyFormat.End : throw new InvalidDataException("It ends in the middle of a row.");
    }

    /// <summary>Leaves out what was worked on.</summary>
    internal void Take(int length) => start += length;

    private async Task EndAsync(CancellationToken ct)
    {
        while (!ended)
        {
            await FillAsync(ct).ConfigureAwait(false);
        }

        if (Unread.Length != CopyFormat.Trailer.Length)
        {
            throw new InvalidDataException("Something follows the last row.");
        }
    }

    private async Task FillAsync(CancellationToken ct)
    {
        Unread.CopyTo(bytes);
        (start, end) = (0, end - start);
        if (end > bytes.Length / 2)
        {
            Array.Resize(ref bytes, bytes.Length * 2);
        }

        // The driver gives one row at a time; written in one piece, many rows are one message.
        while (!ended && end < bytes.Length / 2)
        {
            var read = await from.ReadAsync(bytes.AsMemory(end), ct).ConfigureAwait(false);
            end += read;
            ended = read == 0;
        }
    }
}
