namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>One file of a backup.</summary>
/// <param name="File">Its path below the backup's folder, with forward slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">SHA-256 of what it holds, 64 hexadecimal digits.</param>
public sealed record BackupPart(string File, long Bytes, string Sha256);
