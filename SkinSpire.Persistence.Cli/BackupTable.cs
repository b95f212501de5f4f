using System.Globalization;
using SkinSpire.Persistence.Management.BackingUp;
using Spectre.Console;

namespace SkinSpire.Persistence.Cli;

/// <summary>Shows which backups there are.</summary>
internal static class BackupTable
{
    internal static void Write(IAnsiConsole data, BackupPlace place, IReadOnlyList<ListedBackup> backups)
    {
        if (backups.Count == 0)
        {
            data.WriteLine($"No backup lies in {place.Folder}.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("backup", "environment", "taken", "migration", "rows", "size", "protected", "verified");
        foreach (var backup in backups)
        {
            table.AddRow(
                Markup.Escape(backup.Name), backup.Environment ?? "", Text(backup.TakenAt), Markup.Escape(backup.Migration ?? ""), backup.Rows?.ToString(CultureInfo.InvariantCulture) ?? "", Bytes.Of(backup.Bytes),
                backup.Problem is not null ? Markup.Escape(backup.Problem) : $"{(backup.IsSigned ? "signed" : "-")}{(backup.IsEncrypted ? ", encrypted" : "")}",
                backup.Problem is not null ? "" : backup.VerifiedAt is null ? "never" : Text(backup.VerifiedAt));
        }

        data.Write(table);
    }

    private static string Text(DateTimeOffset? time) => time?.ToString("u", CultureInfo.InvariantCulture) ?? "";
}
