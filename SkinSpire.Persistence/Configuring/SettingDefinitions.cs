using System.Globalization;
using Npgsql;
using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Configuring;

/// <summary>Every setting there is, with its bounds and presets.</summary>
internal static class SettingDefinitions
{
    internal const string ConnectionString = "ConnectionString";

    internal static readonly IReadOnlyList<SettingDefinition> All =
    [
        new("Host", "SKINSPIRE_HOST", "Host", Text, Preset: environment => environment == DatabaseEnvironment.Production ? null : "127.0.0.1"),
        new("Port", "SKINSPIRE_PORT", "Port", Between(1, 65_535), Preset: _ => "5432"),
        new("Database", "SKINSPIRE_DATABASE_NAME", "Database", Text),
        new("Username", "SKINSPIRE_USERNAME", "Username", Text),
        new("Password", "SKINSPIRE_PASSWORD", "Password", Text, IsSecret: true),
        new("Passfile", "SKINSPIRE_PASSFILE", "Passfile", Text),
        new("SslMode", "SKINSPIRE_SSL_MODE", "SSL Mode", OneOf<SslMode>, Preset: environment => environment == DatabaseEnvironment.Production ? "VerifyFull" : "Prefer"),
        new("RootCertificate", "SKINSPIRE_ROOT_CERTIFICATE", "Root Certificate", Text),
        new("MaxPoolSize", "SKINSPIRE_MAX_POOL_SIZE", "Maximum Pool Size", Between(1, 1_000), Preset: environment => environment == DatabaseEnvironment.Production ? "20" : "5"),
        new("ConnectTimeout", "SKINSPIRE_CONNECT_TIMEOUT", "Timeout", Between(1, 300), Preset: environment => environment == DatabaseEnvironment.Production ? "15" : "5"),
        new("CommandTimeout", "SKINSPIRE_COMMAND_TIMEOUT", "Command Timeout", Between(1, 3_600), Preset: _ => "30"),
        new("BackupDirectory", "SKINSPIRE_BACKUP_DIRECTORY", Keyword: null, Text),
        new("BackupKey", "SKINSPIRE_BACKUP_KEY", Keyword: null, Key, IsSecret: true),
        new("BackupKeyFile", "SKINSPIRE_BACKUP_KEY_FILE", Keyword: null, Text),
        new("MaxBackupAge", "SKINSPIRE_MAX_BACKUP_AGE", Keyword: null, Between(1, 8_760), Preset: _ => "24"),
    ];

    internal static SettingDefinition? Find(string key) => All.FirstOrDefault(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    private static string? Text(string value) => string.IsNullOrWhiteSpace(value) ? "is empty" : null;

    private static string? Key(string value) => value.Length == 64 && value.All(char.IsAsciiHexDigit) ? null : "is not 64 hexadecimal digits";

    private static Func<string, string?> Between(int least, int most) => value =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : FormattableString.Invariant($"is '{value}', not a number from {least} to {most}");

    private static string? OneOf<TEnum>(string value)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(value, ignoreCase: true, out _) && !char.IsAsciiDigit(value[0]) ? null : $"is '{value}', not one of {string.Join(", ", Enum.GetNames<TEnum>())}";
}
