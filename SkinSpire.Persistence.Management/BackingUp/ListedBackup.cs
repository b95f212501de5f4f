namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>A backup that lies in the folder.</summary>
/// <param name="Name">Its folder's name.</param>
/// <param name="TakenAt">The moment that it shows; null when its manifest is not believed.</param>
/// <param name="Database">Of which database.</param>
/// <param name="Environment">Of which environment.</param>
/// <param name="InstallationId">Of which installation.</param>
/// <param name="Engine">How it holds the rows.</param>
/// <param name="Migration">Where the database stood.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Bytes">How many bytes.</param>
/// <param name="IsSigned">Whether it is signed.</param>
/// <param name="IsEncrypted">Whether it is encrypted.</param>
/// <param name="VerifiedAt">When it was restored for a check last; null for never.</param>
/// <param name="Problem">Why it is not believed; null when it is.</param>
public sealed record ListedBackup(
    string Name,
    DateTimeOffset? TakenAt = null,
    string? Database = null,
    string? Environment = null,
    Guid? InstallationId = null,
    BackupEngine? Engine = null,
    string? Migration = null,
    long? Rows = null,
    long? Bytes = null,
    bool IsSigned = false,
    bool IsEncrypted = false,
    DateTimeOffset? VerifiedAt = null,
    string? Problem = null);
