using Microsoft.Extensions.Configuration;
using Npgsql;
using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Configuring;

/// <summary>Everything that is configured about one database, each value with what set it.</summary>
public sealed class ClinicConfiguration
{
    private readonly IReadOnlyDictionary<string, ConfiguredValue> values;

    private ClinicConfiguration(ResolvedEnvironment environment, IReadOnlyList<ResolvedSetting> settings, string connectionString, IReadOnlyDictionary<string, ConfiguredValue> values)
    {
        this.values = values;
        Environment = environment;
        Settings = settings;
        ConnectionString = connectionString;
    }

    /// <summary>The environment, and what chose it.</summary>
    public ResolvedEnvironment Environment { get; }

    /// <summary>The settings in a fixed order, secrets hidden.</summary>
    public IReadOnlyList<ResolvedSetting> Settings { get; }

    /// <summary><c>user@host:port/database</c>; nothing secret.</summary>
    public string Target => Connecting.Target.Of(ConnectionString);

    /// <summary>What the driver is given, with the password when there is one: never to be printed.</summary>
    internal string ConnectionString { get; }

    /// <summary>Reads the section <c>SkinSpire</c>, the variables <c>SKINSPIRE_*</c> and the command line, and checks them all.</summary>
    /// <remarks>Later goes before earlier: the environment's preset, <c>SkinSpire:Default</c>, <c>SkinSpire:ENVIRONMENT</c>, its subsection <c>Migrator</c> for that role, variables, command line.</remarks>
    /// <param name="configuration">Files and more, as the host laid them over each other.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="role">As whom.</param>
    /// <param name="options">What the command line set, by setting; null for nothing.</param>
    /// <param name="variables">Reads an environment variable; null for this process's.</param>
    /// <exception cref="ConfigurationInvalidException">Something is wrong; it holds every fault.</exception>
    public static ClinicConfiguration Resolve(
        IConfiguration configuration,
        ResolvedEnvironment environment,
        ConnectionRole role = ConnectionRole.Application,
        IReadOnlyDictionary<string, string>? options = null,
        Func<string, string?>? variables = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(environment);

        var faults = new List<string>();
        var layers = new ConfigurationLayers(configuration, environment.Environment, faults);
        layers.AddPresets();
        foreach (var section in new[] { "Default", environment.Environment.ToString() })
        {
            var path = ConfigurationPath.Combine(ConfigurationLayers.Section, section);
            layers.AddSection(path, nameof(ConnectionRole.Migrator));
            if (role == ConnectionRole.Migrator)
            {
                layers.AddSection(ConfigurationPath.Combine(path, nameof(ConnectionRole.Migrator)));
            }
        }

        layers.AddVariables(variables ?? System.Environment.GetEnvironmentVariable);
        layers.AddOptions(options ?? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        faults.AddRange(ConfigurationRules.Faults(environment.Environment, layers.Values));
        return faults.Count == 0 ? Of(environment, layers.Values) : throw new ConfigurationInvalidException(environment.Environment, faults);
    }

    /// <summary>A setting's value, a secret one too; null when nothing sets it.</summary>
    internal string? Find(string key) => values.TryGetValue(key, out var value) ? value.Value : null;

    /// <summary>Whether a variable says anything about a connection.</summary>
    internal static bool HasVariables() =>
        SettingDefinitions.All.Where(setting => setting.Keyword is not null).Select(setting => setting.Variable).Append(ConfigurationLayers.Database)
            .Any(variable => System.Environment.GetEnvironmentVariable(variable) is { Length: > 0 });

    /// <summary>The target; never the connection string.</summary>
    public override string ToString() => Target;

    private static ClinicConfiguration Of(ResolvedEnvironment environment, IReadOnlyDictionary<string, ConfiguredValue> values)
    {
        var connection = new NpgsqlConnectionStringBuilder();
        var settings = new List<ResolvedSetting>();
        foreach (var (key, value) in values.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var setting = SettingDefinitions.Find(key);
            if (setting is null or { Keyword: not null })
            {
                connection[setting?.Keyword ?? key] = value.Value;
            }

            settings.Add(new ResolvedSetting(key, setting is { IsSecret: true } ? "********" : value.Value, value.Source));
        }

        return new ClinicConfiguration(environment, settings, connection.ConnectionString, values);
    }
}
