using System.Globalization;
using SkinSpire.Persistence.Management.Configuring;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>Where backups lie, and the key that signs and encrypts them.</summary>
public sealed class BackupPlace
{
    /// <summary>Instead of a name: the newest that is believed.</summary>
    public const string Latest = "latest";

    internal BackupPlace(string folder, BackupKey? key = null)
    {
        Folder = Path.GetFullPath(folder);
        Key = key;
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    internal BackupKey? Key { get; }

    /// <summary>What is configured for a database: <c>BackupDirectory</c>, else <c>.skinspire/backups</c> in the project; <c>BackupKey</c>, else what <c>BackupKeyFile</c> holds.</summary>
    /// <param name="target">The database.</param>
    /// <param name="folder">What the command line said; null for nothing.</param>
    public static BackupPlace Of(TargetDatabase target, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        var configuration = target.Configuration;
        var key = configuration.Find("BackupKey") ?? (configuration.Find("BackupKeyFile") is { } file ? File.ReadAllText(file).Trim() : null);
        return new BackupPlace(
            folder ?? configuration.Find("BackupDirectory") ?? Path.Combine(ProjectFolder.Find(), ".skinspire", "backups"),
            key is null ? null : BackupKey.Parse(key));
    }

    /// <summary>How old a backup may be for production to be changed: <c>MaxBackupAge</c>, in hours.</summary>
    internal static TimeSpan MaxAge(TargetDatabase target) => TimeSpan.FromHours(int.Parse(target.Configuration.Find("MaxBackupAge")!, CultureInfo.InvariantCulture));

    /// <summary>The path of a backup: a path stays one, a name lies in the folder, and <see cref="Latest"/> is the newest of an environment.</summary>
    /// <exception cref="BackupMissingException">The environment has none.</exception>
    internal async Task<string> PathOfAsync(string backup, string environment, CancellationToken ct)
    {
        if (backup == Latest)
        {
            var newest = (await BackupCatalog.ListAsync(this, ct).ConfigureAwait(false)).FirstOrDefault(listed => listed.Environment == environment);
            return Path.Combine(Folder, newest?.Name ?? throw new BackupMissingException(Path.Combine(Folder, $"{Latest} of {environment}")));
        }

        return Path.GetFileName(backup) == backup && !Directory.Exists(backup) ? Path.Combine(Folder, backup) : Path.TrimEndingDirectorySeparator(Path.GetFullPath(backup));
    }
}
