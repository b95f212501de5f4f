using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Configuring;

/// <summary>A setting that can be configured.</summary>
/// <param name="Key">Its name in a file.</param>
/// <param name="Variable">The environment variable that sets it.</param>
/// <param name="Keyword">Its keyword in a connection string; null for what is not about the connection.</param>
/// <param name="Fault">What is wrong with a value, as the end of a sentence; null when it is good.</param>
/// <param name="IsSecret">Whether its value is never shown.</param>
/// <param name="Preset">The value of an environment when nothing sets it; null for none.</param>
internal sealed record SettingDefinition(
    string Key, string Variable, string? Keyword, Func<string, string?> Fault, bool IsSecret = false, Func<DatabaseEnvironment, string?>? Preset = null);
