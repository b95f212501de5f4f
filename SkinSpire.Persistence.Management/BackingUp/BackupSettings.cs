using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>How a backup is written.</summary>
public sealed record BackupSettings
{
    /// <summary>How it holds the rows. Default: <see cref="BackupEngine.Native"/>.</summary>
    public BackupEngine Engine { get; init; } = BackupEngine.Native;

    /// <summary>Whether it is encrypted; null when a key is configured, and the engine is the native one. Default: null.</summary>
    public bool? Encrypt { get; init; }

    /// <summary>Told how far each table is, by several threads. Default: nobody.</summary>
    public IProgress<TransferProgress>? Rows { get; init; }

    internal TransferSettings Transfer => new() { Progress = Rows };
}
