using Npgsql;
using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Configuring;

/// <summary>What must hold for the settings of an environment together.</summary>
internal static class ConfigurationRules
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly string[] Needed = ["Host", "Database", "Username"];

    internal static IEnumerable<string> Faults(DatabaseEnvironment environment, IReadOnlyDictionary<string, ConfiguredValue> values) =>
    [
        .. Bounds(values),
        .. Missing(environment, values),
        .. Files(values),
        .. environment == DatabaseEnvironment.Production ? Production(values) : [],
    ];

    private static IEnumerable<string> Bounds(IReadOnlyDictionary<string, ConfiguredValue> values) =>
        from setting in SettingDefinitions.All
        where values.ContainsKey(setting.Key)
        let fault = setting.Fault(values[setting.Key].Value)
        where fault is not null
        select $"{setting.Key} ({values[setting.Key].Source}) {fault}.";

    private static IEnumerable<string> Missing(DatabaseEnvironment environment, IReadOnlyDictionary<string, ConfiguredValue> values) =>
        Needed
            .Where(key => !values.ContainsKey(key))
            .Select(key => key == "Host" ? $"Host is not set, and {environment} has no default." : $"{key} is not set.");

    private static IEnumerable<string> Files(IReadOnlyDictionary<string, ConfiguredValue> values)
    {
        foreach (var key in new[] { "Passfile", "RootCertificate", "BackupKeyFile" })
        {
            if (values.TryGetValue(key, out var file) && file.Value.Length > 0 && !File.Exists(file.Value))
            {
                yield return $"{key} ({file.Source}) names '{file.Value}', which is not there.";
            }
        }

        // The driver reads a Passfile without libpq's check (PostgreSQL manual, 34.16).
        foreach (var key in new[] { "Passfile", "BackupKeyFile" })
        {
            if (!OperatingSystem.IsWindows() && values.TryGetValue(key, out var secret) && File.Exists(secret.Value) && (File.GetUnixFileMode(secret.Value) & ~Owner) != UnixFileMode.None)
            {
                yield return $"{key} ({secret.Source}) can be read by others: chmod 600 '{secret.Value}'.";
            }
        }

        if (values.TryGetValue("BackupKeyFile", out var keyFile) && File.Exists(keyFile.Value) && SettingDefinitions.Find("BackupKey")!.Fault(File.ReadAllText(keyFile.Value).Trim()) is { } fault)
        {
            yield return $"BackupKeyFile ({keyFile.Source}): what '{keyFile.Value}' holds {fault}.";
        }
    }

    private static IEnumerable<string> Production(IReadOnlyDictionary<string, ConfiguredValue> values)
    {
        if (values.TryGetValue("SslMode", out var mode) && Enum.TryParse<SslMode>(mode.Value, ignoreCase: true, out var level) && level is not (SslMode.VerifyCA or SslMode.VerifyFull))
        {
            yield return $"SslMode ({mode.Source}) is {mode.Value}; Production verifies the server: VerifyFull or VerifyCA.";
        }

        if (values.TryGetValue("Password", out var password) && password.FromFile)
        {
            yield return $"Password ({password.Source}) is in a file; Production takes it from SKINSPIRE_PASSWORD or a Passfile.";
        }

        if (values.TryGetValue("BackupKey", out var backupKey) && backupKey.FromFile)
        {
            yield return $"BackupKey ({backupKey.Source}) is in a file; Production takes it from SKINSPIRE_BACKUP_KEY or a BackupKeyFile.";
        }

        foreach (var keyword in new[] { "Include Error Detail", "Log Parameters", "Persist Security Info" })
        {
            if (values.TryGetValue(keyword, out var shown) && bool.TryParse(shown.Value, out var on) && on)
            {
                yield return $"{keyword} ({shown.Source}) shows rows or secrets; Production does not allow it.";
            }
        }
    }
}
