using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Npgsql;
using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Configuring;

/// <summary>Lays values over each other: preset, <c>Default</c>, the environment, its <c>Migrator</c>, variables, command line.</summary>
internal sealed class ConfigurationLayers(IConfiguration configuration, DatabaseEnvironment environment, List<string> faults)
{
    internal const string Section = "SkinSpire";
    internal const string Database = "SKINSPIRE_DATABASE";

    // Where and as whom: half of one server and half of another is nobody's database.
    private static readonly string[] Identity = ["Host", "Port", "Database", "Username", "Password", "Passfile"];

    private readonly Dictionary<string, ConfiguredValue> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values so far, by setting; of a connection string also the keywords that are no setting.</summary>
    internal IReadOnlyDictionary<string, ConfiguredValue> Values => values;

    internal void AddPresets()
    {
        foreach (var setting in SettingDefinitions.All)
        {
            Reset(setting);
        }
    }

    /// <summary>Adds the settings of one section, whose own subsections are <paramref name="others"/>.</summary>
    internal void AddSection(string path, params string[] others)
    {
        var section = configuration.GetSection(path);
        Add(section.GetChildren()
            .Where(child => !others.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            .Select(child => (child.Key, ValueSource.Of(configuration, child.Path, child.Value ?? ""))));
    }

    internal void AddVariables(Func<string, string?> variables) => Add(
        SettingDefinitions.All.Select(setting => (setting.Key, setting.Variable)).Prepend((Key: SettingDefinitions.ConnectionString, Variable: Database))
            .Select(setting => (setting.Key, setting.Variable, Value: variables(setting.Variable)))
            .Where(setting => !string.IsNullOrEmpty(setting.Value))
            .Select(setting => (setting.Key, new ConfiguredValue(setting.Value!, setting.Variable, FromFile: false))));

    internal void AddOptions(IReadOnlyDictionary<string, string> options) =>
        Add(options.Select(option => (option.Key, new ConfiguredValue(option.Value, $"command line, {option.Key}", FromFile: false))));

    // Within a layer a connection string is the short form of its parts, and a setting of its own goes before it.
    private void Add(IEnumerable<(string Key, ConfiguredValue Value)> layer)
    {
        foreach (var (key, value) in layer.OrderBy(entry => !IsConnectionString(entry.Key)))
        {
            if (IsConnectionString(key))
            {
                AddParts(value);
            }
            else if (SettingDefinitions.Find(key) is { } setting)
            {
                values[setting.Key] = value;
            }
            else
            {
                faults.Add($"{key} ({value.Source}) is no setting; there are {SettingDefinitions.ConnectionString}, {string.Join(", ", SettingDefinitions.All.Select(known => known.Key))}.");
            }
        }
    }

    private void AddParts(ConfiguredValue connection)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connection.Value);
            if (parts.Host is { Length: > 0 })
            {
                Array.ForEach(Identity, key => Reset(SettingDefinitions.Find(key)!));
            }

            foreach (var keyword in ((DbConnectionStringBuilder)parts).Keys.Cast<string>())
            {
                var key = SettingDefinitions.All.FirstOrDefault(setting => keyword.Equals(setting.Keyword, StringComparison.OrdinalIgnoreCase))?.Key ?? keyword;
                values[key] = connection with { Value = Convert.ToString(parts[keyword], System.Globalization.CultureInfo.InvariantCulture) ?? "" };
            }
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            // Its text is never quoted: it can hold the password.
            faults.Add($"{SettingDefinitions.ConnectionString} ({connection.Source}) cannot be read.");
        }
    }

    private void Reset(SettingDefinition setting)
    {
        values.Remove(setting.Key);
        if (setting.Preset?.Invoke(environment) is { } preset)
        {
            values[setting.Key] = new ConfiguredValue(preset, $"preset of {environment.ShortName()}", FromFile: false);
        }
    }

    private static bool IsConnectionString(string key) => key.Equals(SettingDefinitions.ConnectionString, StringComparison.OrdinalIgnoreCase);
}
