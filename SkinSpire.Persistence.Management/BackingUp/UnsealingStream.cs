using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>Reads what <see cref="SealingStream"/> wrote, and gives nothing of a frame that is not as it was written.</summary>
/// <exception cref="InvalidDataException">By every read: it was changed, moved, cut off or lengthened.</exception>
internal sealed class UnsealingStream(Stream from, byte[] key) : Stream
{
    private readonly AesGcm cipher = new(key, AesGcm.TagByteSizes.MaxSize);
    private readonly byte[] header = new byte[SealingStream.HeaderSize];
    private readonly byte[] frame = new byte[SealingStream.FrameSize + AesGcm.TagByteSizes.MaxSize];
    private readonly byte[] plain = new byte[SealingStream.FrameSize];
    private int at;
    private int length;
    private ulong number;
    private bool ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (at == length && !ended)
        {
            await UnsealAsync(cancellationToken).ConfigureAwait(false);
        }

        var taken = Math.Min(buffer.Length, length - at);
        plain.AsMemory(at, taken).CopyTo(buffer);
        at += taken;
        return taken;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        cipher.Dispose();
        from.Dispose();
        base.Dispose(disposing);
    }

    private async Task UnsealAsync(CancellationToken ct)
    {
        try
        {
            await from.ReadExactlyAsync(header, ct).ConfigureAwait(false);
            var word = BinaryPrimitives.ReadUInt32BigEndian(header);
            (at, length, ended) = (0, checked((int)(word & ~SealingStream.Last)), (word & SealingStream.Last) != 0);
            await from.ReadExactlyAsync(frame.AsMemory(0, length + AesGcm.TagByteSizes.MaxSize), ct).ConfigureAwait(false);
            cipher.Decrypt(SealingStream.Nonce(number++), frame.AsSpan(0, length), frame.AsSpan(length, AesGcm.TagByteSizes.MaxSize), plain.AsSpan(0, length), header);
            if (ended && await from.ReadAsync(header, ct).ConfigureAwait(false) != 0)
            {
                throw new InvalidDataException("Something follows the last frame.");
            }
        }
        catch (Exception error) when (error is CryptographicException or EndOfStreamException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException("A frame is not as it was written.", error);
        }
    }
}
