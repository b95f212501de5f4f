using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Writes tables over one connection, each in a transaction; what they held is gone with it.</summary>
internal sealed class DatabaseSink(NpgsqlConnection connection, DatabaseLoad load) : ITableSink
{
    public async Task WriteAsync(TransferTable table, Func<Stream, Task> write, CancellationToken ct)
    {
        var transaction = await connection.BeginTransactionAsync(ct).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await connection.ExecuteAsync(table.Empty, ct).ConfigureAwait(false);
            var copy = await connection.BeginRawBinaryCopyAsync(table.CopyIn, ct).ConfigureAwait(false);
            await WriteAsync(copy, write).ConfigureAwait(false);
            await transaction.CommitAsync(ct).ConfigureAwait(false);
        }

        load.Loaded(table);
    }

    public Task EndAsync(CancellationToken ct) => load.BuildAsync(connection, ct);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    // Disposing of it says that this was all.
    private static async Task WriteAsync(NpgsqlRawCopyStream copy, Func<Stream, Task> write)
    {
        await using (copy.ConfigureAwait(false))
        {
            try
            {
                await write(copy).ConfigureAwait(false);
            }
            catch
            {
                await copy.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }
    }
}
