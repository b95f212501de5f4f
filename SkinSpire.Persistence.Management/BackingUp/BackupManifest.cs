using System.Text.Json.Serialization;
using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>What a backup holds, and what it is a backup of.</summary>
/// <param name="Format">Version of this document: <see cref="CurrentFormat"/>.</param>
/// <param name="Engine">How the rows are held.</param>
/// <param name="ProductVersion">The version that wrote it.</param>
/// <param name="Database">The database's name.</param>
/// <param name="Environment">Its environment: dev, test or prod.</param>
/// <param name="InstallationId">Its installation; null when it had no stamp.</param>
/// <param name="ServerVersion">PostgreSQL's version.</param>
/// <param name="TakenAt">The moment that it shows.</param>
/// <param name="Migrations">What was applied, oldest first.</param>
/// <param name="Catalog">What the schema was: of each object the digest of its definition.</param>
/// <param name="Salt">What the encryption of this backup alone is derived with, 64 hexadecimal digits; null when it is not encrypted.</param>
/// <param name="Tables">The tables with their columns, the biggest first.</param>
/// <param name="Contents">What each table holds.</param>
/// <param name="Parts">The files.</param>
public sealed record BackupManifest(
    int Format,
    BackupEngine Engine,
    string ProductVersion,
    string Database,
    string Environment,
    Guid? InstallationId,
    string ServerVersion,
    DateTimeOffset TakenAt,
    IReadOnlyList<string> Migrations,
    IReadOnlyDictionary<string, string> Catalog,
    string? Salt,
    IReadOnlyList<TransferTable> Tables,
    IReadOnlyList<TableFingerprint> Contents,
    IReadOnlyList<BackupPart> Parts)
{
    /// <summary>The format that this version writes, and the newest that it reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Where the database stood; null before the first migration.</summary>
    [JsonIgnore]
    public string? Migration => Migrations.Count == 0 ? null : Migrations[^1];

    /// <summary>All rows.</summary>
    [JsonIgnore]
    public long Rows => Contents.Sum(table => table.Rows);

    /// <summary>All bytes of the parts.</summary>
    [JsonIgnore]
    public long Bytes => Parts.Sum(part => part.Bytes);
}
