namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>Where rows come from, one table at a time.</summary>
internal interface ITableSource : IAsyncDisposable
{
    /// <summary>Opens a table.</summary>
    /// <returns>A binary COPY of it, to be read to its end.</returns>
    Task<Stream> OpenAsync(TransferTable table, CancellationToken ct);
}
