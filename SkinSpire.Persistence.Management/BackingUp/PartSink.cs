using System.Collections.Concurrent;
using SkinSpire.Persistence.Management.Transferring;
using ZstdSharp;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>Writes each table into a file of a backup: compressed, encrypted when there is a key for it, and to the disk.</summary>
/// <param name="folder">The backup's folder.</param>
/// <param name="encryption">Gives the key of a file; null when nothing is encrypted.</param>
/// <param name="parts">Gets each file that is whole.</param>
internal sealed class PartSink(string folder, Func<string, byte[]>? encryption, ConcurrentBag<BackupPart> parts) : ITableSink
{
    // A second level costs half as much time again and saves a tenth of the bytes.
    private const int CompressionLevel = 1;

    /// <summary>A table's file.</summary>
    internal static string FileOf(TransferTable table, bool encrypted) => $"{table.Name}.copy.zst{(encrypted ? ".sealed" : "")}";

    public async Task WriteAsync(TransferTable table, Func<Stream, Task> write, CancellationToken ct)
    {
        var name = FileOf(table, encryption is not null);
        var file = new DigestedFile(folder, name);
        await using (file.ConfigureAwait(false))
        {
            await (encryption is null ? PackAsync(file, write) : SealAsync(file, encryption(name), write, ct)).ConfigureAwait(false);
            parts.Add(file.Finish());
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task SealAsync(DigestedFile file, byte[] key, Func<Stream, Task> write, CancellationToken ct)
    {
        var sealing = new SealingStream(file, key);
        await using (sealing.ConfigureAwait(false))
        {
            await PackAsync(sealing, write).ConfigureAwait(false);
            await sealing.FinishAsync(ct).ConfigureAwait(false);
        }
    }

    private static async Task PackAsync(Stream to, Func<Stream, Task> write)
    {
        var packed = new CompressionStream(to, CompressionLevel, leaveOpen: true);
        await using (packed.ConfigureAwait(false))
        {
            await write(packed).ConfigureAwait(false);
        }
    }
}
