namespace SkinSpire.Persistence.Management.Transferring;

/// <summary>How rows are moved.</summary>
internal sealed record TransferSettings
{
    /// <summary>How many tables at once, at least 1, each over a connection of its own. Default: 2.</summary>
    internal int Connections { get; init; } = 2;

    /// <summary>What makes other rows of those of a table; null for a table whose rows stay as they are. Default: all stay.</summary>
    internal Func<TransferTable, IRowTransform?> Transform { get; init; } = _ => null;

    /// <summary>Told how far each table is, by several threads. Default: nobody.</summary>
    internal IProgress<TransferProgress>? Progress { get; init; }
}
