using Microsoft.Extensions.Configuration;

namespace SkinSpire.Persistence.Configuring;

/// <summary>This machine's configuration: written by the set-up command, without a password, not committed.</summary>
public static class LocalFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "skinspire.local.json";

    /// <summary>The setting in it that chooses an environment.</summary>
    public const string ChosenEnvironment = "SkinSpire:Environment";

    /// <summary>The file of a folder, else of the nearest one above; null when there is none.</summary>
    /// <param name="folder">Where to begin; null for the current folder.</param>
    public static string? Find(string? folder = null)
    {
        for (var here = new DirectoryInfo(folder ?? Directory.GetCurrentDirectory()); here is not null; here = here.Parent)
        {
            if (File.Exists(Path.Combine(here.FullName, Name)))
            {
                return Path.Combine(here.FullName, Name);
            }
        }

        return null;
    }

    /// <summary>Adds the nearest such file to a configuration, below what was added before; changes nothing when there is none.</summary>
    /// <param name="configuration">An application's configuration.</param>
    public static IConfigurationBuilder AddSkinSpireLocalFile(this IConfigurationBuilder configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (Find() is { } path)
        {
            var sources = new ConfigurationBuilder().AddJsonFile(path, optional: false).Sources;
            configuration.Sources.Insert(0, sources[0]);
        }

        return configuration;
    }
}
