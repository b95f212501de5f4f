using Microsoft.Extensions.Configuration;

namespace SkinSpire.Persistence.Migrations.Connections;

/// <summary>Finds the connection that is migrated over: one variable, else this machine's configuration file.</summary>
public static class ConnectionSource
{
    /// <summary>The environment variable that holds a connection string.</summary>
    public const string Variable = "SKINSPIRE_DATABASE";

    /// <summary>The environment variable that chooses an environment.</summary>
    public const string EnvironmentVariable = "SKINSPIRE_ENV";

    /// <summary>The file the set-up command writes: connections by environment, without a password.</summary>
    public const string FileName = "skinspire.local.json";

    /// <summary>The migrating role's connection string; null when nothing says one, which is enough to add a migration or write a script.</summary>
    /// <param name="environment">The environment's short name; null for the chosen one.</param>
    public static string? Find(string? environment = null) =>
        Variable.Read() ?? ((environment ?? FindEnvironment()) is { } name ? File()?[$"ConnectionStrings:{name}:Migrator"] : null);

    /// <summary>The environment that the variable, else the file, chooses; null when neither does.</summary>
    public static string? FindEnvironment() => EnvironmentVariable.Read() ?? File()?["Environment"];

    private static string? Read(this string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    // The file of the folder one stands in, else of the nearest one above.
    private static IConfigurationRoot? File()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, FileName);
            if (System.IO.File.Exists(path))
            {
                return new ConfigurationBuilder().AddJsonFile(path, optional: false).AddEnvironmentVariables().Build();
            }
        }

        return null;
    }
}
