using System.Security.Cryptography;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>A new file of a backup, for nobody else's eyes, and the digest of what is written to it.</summary>
internal sealed class DigestedFile : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileStream file;
    private readonly string name;

    /// <param name="folder">The backup's folder.</param>
    /// <param name="name">The file's path below it.</param>
    internal DigestedFile(string folder, string name)
    {
        this.name = name;
        file = PrivateFile.Create(Path.Combine(folder, name));
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => file.Length;

    public override long Position { get => file.Position; set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        hash.AppendData(buffer.Span);
        await file.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    /// <summary>Everything is on the disk.</summary>
    internal BackupPart Finish()
    {
        file.Flush(flushToDisk: true);
        return new BackupPart(name, file.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    protected override void Dispose(bool disposing)
    {
        file.Dispose();
        hash.Dispose();
        base.Dispose(disposing);
    }
}
