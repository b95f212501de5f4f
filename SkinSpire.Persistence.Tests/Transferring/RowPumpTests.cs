using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Tests.Transferring;

/// <summary>Rows of two fields, whole and not.</summary>
public sealed class RowPumpTests
{
    private static readonly TransferTable Table = new("t", IsPartitioned: false, 0, [new("a", "text"), new("b", "text")], []);

    private static readonly byte[] First = [0, 2, 0, 0, 0, 1, 65, 255, 255, 255, 255];

    private static readonly byte[] Second = [0, 2, 0, 0, 0, 0, 0, 0, 0, 2, 66, 67];

    [Fact]
    public async Task The_order_of_rows_does_not_count_and_each_byte_does()
    {
        byte[] other = [.. Second[..^1], 68];

        var content = await OfAsync(Copy(First, Second));

        Assert.Equal(2, content.Rows);
        Assert.Equal(content, await OfAsync(Copy(Second, First)));
        Assert.NotEqual(content.Content, (await OfAsync(Copy(First, other))).Content);
        Assert.NotEqual(content.Content, (await OfAsync(Copy(First, First, Second))).Content);
    }

    [Fact]
    public async Task What_comes_byte_by_byte_leaves_as_it_came()
    {
        var big = new byte[2_000_000];
        Random.Shared.NextBytes(big);
        byte[] row = [0, 2, 0, 30, 132, 128, .. big, 255, 255, 255, 255];
        var copy = Copy(First, row, Second);
        using var written = new MemoryStream();

        await new RowPump(Table, transform: null, progress: null).RunAsync(new Drops(copy), written, TestContext.Current.CancellationToken);

        Assert.Equal(copy, written.ToArray());
    }

    [Fact]
    public async Task What_is_cut_off_lengthened_or_no_copy_is_refused()
    {
        var copy = Copy(First, Second);
        byte[][] wrong = [.. Enumerable.Range(0, copy.Length).Select(length => copy[..length]), [.. copy, 0], [1, .. copy[1..]], Copy([0, 3, .. First[2..]]), Copy([0, 2, 255, 255, 255, 254, 0, 0, 0, 0])];

        foreach (var bytes in wrong)
        {
            await Assert.ThrowsAsync<InvalidDataException>(() => OfAsync(bytes));
        }
    }

    private static byte[] Copy(params byte[][] rows) => [.. CopyFormat.Header.Span, .. rows.SelectMany(row => row), .. CopyFormat.Trailer.Span];

    private static Task<TableFingerprint> OfAsync(byte[] copy) => new RowPump(Table, transform: null, progress: null).RunAsync(new MemoryStream(copy), Stream.Null, TestContext.Current.CancellationToken);

    /// <summary>Gives little at a time, as a network does.</summary>
    private sealed class Drops(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, Position < 40 ? 1 : 997)], cancellationToken);
    }
}
