using Npgsql;

namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Reads tables of a snapshot over one connection.</summary>
internal sealed class SnapshotSource : ITableSource
{
    private readonly NpgsqlConnection connection;

    private SnapshotSource(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>Joins the snapshot.</summary>
    internal static async Task<ITableSource> OpenAsync(ExportedSnapshot snapshot, CancellationToken ct) =>
        new SnapshotSource(await snapshot.JoinAsync(ct).ConfigureAwait(false));

    public async Task<Stream> OpenAsync(TransferTable table, CancellationToken ct) => await connection.BeginRawBinaryCopyAsync(table.CopyOut, ct).ConfigureAwait(false);

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
