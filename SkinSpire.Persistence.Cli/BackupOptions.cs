using System.CommandLine;
using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Cli;

/// <summary>Where backups lie, and the backup that a verb takes before it changes something.</summary>
internal static class BackupOptions
{
    internal static Option<string?> Folder { get; } = new("--directory") { Description = "Where backups lie. Otherwise SKINSPIRE_BACKUP_DIRECTORY, then .skinspire/backups in the project.", HelpName = "FOLDER" };

    /// <summary>Of the verbs that change something.</summary>
    internal static Option<bool> First { get; } = new("--backup") { Description = "Take a backup first." };

    internal static BackupPlace Of(ParseResult line, TargetDatabase database) => BackupPlace.Of(database, line.GetValue(Folder));

    /// <summary>Takes one when <c>--backup</c> is said.</summary>
    internal static async Task TakeFirstAsync(ParseResult line, Output output, TargetDatabase database, CancellationToken ct)
    {
        if (line.GetValue(First))
        {
            var backup = await BackupCreation.RunBeforeAsync(database, new RunTalk(line, output), ct).ConfigureAwait(false);
            output.Say(backup is null ? "No migration is applied: there is nothing to back up." : Sentence(backup));
        }
    }

    /// <summary>What a backup is, in one line.</summary>
    internal static string Sentence(ListedBackup backup) =>
        FormattableString.Invariant($"{backup.Name}: {backup.Rows} rows, {Bytes.Of(backup.Bytes)}, {(backup.IsSigned ? "signed" : "not signed")}, {(backup.IsEncrypted ? "encrypted" : "not encrypted")}");
}
