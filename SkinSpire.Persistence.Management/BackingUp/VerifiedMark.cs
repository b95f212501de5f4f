using System.Text.Json;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>Says beside a backup that it was restored once and was whole; it proves nothing, and decides only which backup is kept.</summary>
/// <param name="Sum">Of which backup.</param>
/// <param name="VerifiedAt">When.</param>
internal sealed record VerifiedMark(string Sum, DateTimeOffset VerifiedAt)
{
    /// <summary>Its file.</summary>
    internal const string File = "verified.json";

    internal static async Task WriteAsync(AuthenticBackup backup, DateTimeOffset now, CancellationToken ct)
    {
        var path = Path.Combine(backup.Folder, File);
        System.IO.File.Delete(path);
        await PrivateFile.WriteAsync(path, JsonSerializer.SerializeToUtf8Bytes(new VerifiedMark(backup.Sum, now), BackupJson.Default.VerifiedMark), ct).ConfigureAwait(false);
    }

    /// <summary>When the backup was verified; null when it was not.</summary>
    internal static DateTimeOffset? Read(AuthenticBackup backup)
    {
        try
        {
            var mark = JsonSerializer.Deserialize(System.IO.File.ReadAllBytes(Path.Combine(backup.Folder, File)), BackupJson.Default.VerifiedMark);
            return mark?.Sum == backup.Sum ? mark.VerifiedAt : null;
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            return null;
        }
    }
}
