using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>What backups there are. A manifest is authenticated and the lengths of the files are compared; what the files hold is not read.</summary>
public static class BackupCatalog
{
    /// <summary>The backups of a place, the newest first; those that are not believed come last.</summary>
    /// <param name="place">Where.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<IReadOnlyList<ListedBackup>> ListAsync(BackupPlace place, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var found = new List<ListedBackup>();
        if (Directory.Exists(place.Folder))
        {
            foreach (var folder in Directory.EnumerateDirectories(place.Folder, $"*{AuthenticBackup.Extension}"))
            {
                found.Add(await LookAsync(folder, place.Key, ct).ConfigureAwait(false));
            }
        }

        return [.. found.OrderBy(backup => backup.TakenAt is null).ThenByDescending(backup => backup.TakenAt).ThenBy(backup => backup.Name, StringComparer.Ordinal)];
    }

    /// <summary>The newest believable backup of an installation that is not older than an age; null when there is none.</summary>
    /// <param name="place">Where.</param>
    /// <param name="installation">The installation.</param>
    /// <param name="age">How old it may be.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<ListedBackup?> FreshAsync(BackupPlace place, Guid installation, TimeSpan age, CancellationToken ct = default)
    {
        var now = TimeProvider.System.GetUtcNow();
        return (await ListAsync(place, ct).ConfigureAwait(false)).FirstOrDefault(backup => backup.InstallationId == installation && backup.TakenAt >= now - age && backup.TakenAt <= now + TimeSpan.FromMinutes(5));
    }

    private static async Task<ListedBackup> LookAsync(string folder, BackupKey? key, CancellationToken ct)
    {
        try
        {
            return Of(await AuthenticBackup.OpenAsync(folder, key, ct).ConfigureAwait(false));
        }
        catch (PersistenceException error)
        {
            return new ListedBackup(Path.GetFileName(folder), Problem: $"{error.Code}: {error.Message}");
        }
    }

    internal static ListedBackup Of(AuthenticBackup backup) => new(
        backup.Name,
        backup.Manifest.TakenAt,
        backup.Manifest.Database,
        backup.Manifest.Environment,
        backup.Manifest.InstallationId,
        backup.Manifest.Engine,
        backup.Manifest.Migration,
        backup.Manifest.Rows,
        backup.Manifest.Bytes,
        backup.IsSigned,
        backup.Manifest.Salt is not null,
        VerifiedMark.Read(backup));
}
