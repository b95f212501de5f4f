using SkinSpire.Persistence.Management.BackingUp;

namespace SkinSpire.Persistence.Tests.BackingUp;

/// <summary>What is sealed is read as it was written or not at all.</summary>
public sealed class SealingTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(SealingStream.FrameSize)]
    [InlineData((2 * SealingStream.FrameSize) + 7)]
    public async Task It_comes_back_as_it_was(int length)
    {
        var plain = new byte[length];
        new Random(length).NextBytes(plain);

        Assert.Equal(plain, await UnsealedAsync(await SealedAsync(plain)));
    }

    [Fact]
    public async Task Frames_that_are_changed_moved_repeated_or_missing_are_refused()
    {
        var whole = await SealedAsync(new byte[(2 * SealingStream.FrameSize) + 7]);
        const int Frame = SealingStream.HeaderSize + SealingStream.FrameSize + 16;
        var (first, second, last) = (whole[..Frame], whole[Frame..(2 * Frame)], whole[(2 * Frame)..]);
        byte[][] wrong =
        [
            [.. second, .. first, .. last], [.. first, .. last], [.. second, .. last], [.. first, .. second], [.. first, .. first, .. last], [.. whole, .. last], whole[..^1], [], last,
            [whole[0], (byte)(whole[1] ^ 1), .. whole[2..]], [(byte)(whole[0] ^ 0x80), .. whole[1..]], [.. whole[..^1], (byte)(whole[^1] ^ 1)],
        ];

        foreach (var bytes in wrong)
        {
            await Assert.ThrowsAsync<InvalidDataException>(() => UnsealedAsync(bytes));
        }
    }

    private static async Task<byte[]> SealedAsync(byte[] plain)
    {
        using var written = new MemoryStream();
        await using var sealing = new SealingStream(written, Key);
        await sealing.WriteAsync(plain, Ct);
        await sealing.FinishAsync(Ct);
        return written.ToArray();
    }

    private static async Task<byte[]> UnsealedAsync(byte[] sealedBytes)
    {
        await using var unsealing = new UnsealingStream(new MemoryStream(sealedBytes), Key);
        using var read = new MemoryStream();
        await unsealing.CopyToAsync(read, Ct);
        return read.ToArray();
    }
}
