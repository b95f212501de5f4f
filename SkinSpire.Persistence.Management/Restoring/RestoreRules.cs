using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.BackingUp;

namespace SkinSpire.Persistence.Management.Restoring;

/// <summary>Which backups may go where.</summary>
internal static class RestoreRules
{
    /// <summary>Refuses a backup of a newer build, of another environment that was not named, and of production anywhere else.</summary>
    /// <exception cref="BackupRefusedException">It may not.</exception>
    internal static void Check(AuthenticBackup backup, DatabaseEnvironment target, string? from)
    {
        CheckMigrations(backup);
        var environment = backup.Manifest.Environment;
        if (environment == target.ShortName())
        {
            return;
        }

        if (environment == DatabaseEnvironment.Production.ShortName())
        {
            throw new BackupRefusedException(backup.Name, $"it holds patients of production, and {target.ShortName()} is no place for them", "Make a masked copy instead: skinspire-db copy --from prod --anonymise.");
        }

        if (from is null || EnvironmentName.Parse(from).ShortName() != environment)
        {
            throw new BackupRefusedException(backup.Name, $"it is of {environment}, and the target is {target.ShortName()}", $"Say --from-environment {environment} if that is what you mean.");
        }
    }

    /// <exception cref="BackupRefusedException">This build does not have its migrations.</exception>
    internal static void CheckMigrations(AuthenticBackup backup)
    {
        var applied = backup.Manifest.Migrations;
        if (applied.Count == 0 || !KnownMigrations.Ids.Take(applied.Count).SequenceEqual(applied, StringComparer.Ordinal))
        {
            throw new BackupRefusedException(backup.Name, $"this build does not have its migrations, the last of which is {backup.Manifest.Migration ?? "none"}", "Use the build that applied them, or a newer one.");
        }
    }
}
