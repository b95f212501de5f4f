using Microsoft.Extensions.Configuration;

namespace SkinSpire.Persistence.Configuring;

/// <summary>Tells which provider of a configuration gave a value.</summary>
internal static class ValueSource
{
    internal static ConfiguredValue Of(IConfiguration configuration, string path, string value)
    {
        var provider = configuration is IConfigurationRoot root ? Find(root, path) : null;
        return provider switch
        {
            FileConfigurationProvider file => new ConfiguredValue(value, $"{file.Source.Path}, {path}", FromFile: true),
            null => new ConfiguredValue(value, path, FromFile: false),
            _ => new ConfiguredValue(value, $"{provider.GetType().Name.Replace("ConfigurationProvider", "", StringComparison.Ordinal)}, {path}", FromFile: false),
        };
    }

    // The last provider that has it is the one that counts.
    private static IConfigurationProvider? Find(IConfigurationRoot root, string path) =>
        root.Providers.Reverse().FirstOrDefault(provider => provider.TryGet(path, out _)) is { } found
            ? found is ChainedConfigurationProvider { Configuration: IConfigurationRoot inner } ? Find(inner, path) : found
            : null;
}
