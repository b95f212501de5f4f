using SkinSpire.Persistence.Management.Transferring;
using ZstdSharp;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>Reads tables out of the files of a backup.</summary>
/// <param name="folder">The backup's folder.</param>
/// <param name="encryption">Gives the key of a file; null when nothing is encrypted.</param>
internal sealed class PartSource(string folder, Func<string, byte[]>? encryption) : ITableSource
{
    public Task<Stream> OpenAsync(TransferTable table, CancellationToken ct)
    {
        var name = PartSink.FileOf(table, encryption is not null);
        Stream file = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 128 * 1024, useAsync: true);
        return Task.FromResult<Stream>(new DecompressionStream(encryption is null ? file : new UnsealingStream(file, encryption(name)), leaveOpen: false));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
