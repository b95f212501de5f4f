using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>Encrypts what is written to it, frame by frame; a frame that is changed, moved, repeated or missing is found by <see cref="UnsealingStream"/>.</summary>
/// <remarks>A frame is four bytes of length, the ciphertext and its tag. Its number is the nonce: a key is never used for a second stream. The highest bit of the length marks the last frame.</remarks>
internal sealed class SealingStream(Stream to, byte[] key) : Stream
{
    internal const int FrameSize = 1 << 20;
    internal const int HeaderSize = sizeof(uint);
    internal const uint Last = 1u << 31;

    private readonly AesGcm cipher = new(key, AesGcm.TagByteSizes.MaxSize);
    private readonly byte[] plain = new byte[FrameSize];
    private readonly byte[] frame = new byte[HeaderSize + FrameSize + AesGcm.TagByteSizes.MaxSize];
    private int length;
    private ulong number;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The nonce of a frame.</summary>
    internal static byte[] Nonce(ulong number)
    {
        var nonce = new byte[AesGcm.NonceByteSizes.MaxSize];
        BinaryPrimitives.WriteUInt64BigEndian(nonce.AsSpan(nonce.Length - sizeof(ulong)), number);
        return nonce;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0)
        {
            if (length == FrameSize)
            {
                await SealAsync(last: false, cancellationToken).ConfigureAwait(false);
            }

            var taken = Math.Min(buffer.Length, FrameSize - length);
            buffer[..taken].CopyTo(plain.AsMemory(length));
            length += taken;
            buffer = buffer[taken..];
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    /// <summary>Writes the last frame: without it the rest is not believed.</summary>
    internal async Task FinishAsync(CancellationToken ct) => await SealAsync(last: true, ct).ConfigureAwait(false);

    protected override void Dispose(bool disposing)
    {
        cipher.Dispose();
        base.Dispose(disposing);
    }

    private async Task SealAsync(bool last, CancellationToken ct)
    {
        BinaryPrimitives.WriteUInt32BigEndian(frame, (uint)length | (last ? Last : 0));
        cipher.Encrypt(Nonce(number++), plain.AsSpan(0, length), frame.AsSpan(HeaderSize, length), frame.AsSpan(HeaderSize + length, AesGcm.TagByteSizes.MaxSize), frame.AsSpan(0, HeaderSize));
        await to.WriteAsync(frame.AsMemory(0, HeaderSize + length + AesGcm.TagByteSizes.MaxSize), ct).ConfigureAwait(false);
        length = 0;
    }
}
