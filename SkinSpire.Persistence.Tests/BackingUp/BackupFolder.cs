using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.BackingUp;

/// <summary>A folder of one test for backups, gone with it.</summary>
internal sealed class BackupFolder : IDisposable
{
    /// <summary>A key; nothing else is protected by it.</summary>
    internal const string Key = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire-backups-");

    internal BackupFolder(string? key = null) => Place = new BackupPlace(folder.FullName, key is null ? null : BackupKey.Parse(key));

    internal string Path => folder.FullName;

    internal BackupPlace Place { get; }

    internal static TargetDatabase Target(TestDatabase database) => TargetDatabase.Find("test", database.MigratorConnectionString);

    internal Task<ListedBackup> TakeAsync(TestDatabase database, BackupSettings? settings = null) => BackupCreation.RunAsync(Target(database), Place, settings, ct: TestContext.Current.CancellationToken);

    internal string PathOf(ListedBackup backup) => System.IO.Path.Combine(Path, backup.Name);

    public void Dispose() => folder.Delete(recursive: true);
}
