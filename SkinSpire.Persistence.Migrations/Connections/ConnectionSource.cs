using Microsoft.Extensions.Configuration;

namespace SkinSpire.Persistence.Migrations.Connections;

/// <summary>Finds the connection that <c>dotnet ef</c> and a bundle migrate over: one variable, else this machine's configuration.</summary>
public static class ConnectionSource
{
    /// <summary>The environment variable that holds a connection string.</summary>
    public const string Variable = "SKINSPIRE_DATABASE";

    /// <summary>The environment variable that chooses an environment of the configuration file.</summary>
    public const string EnvironmentVariable = "SKINSPIRE_ENV";

    /// <summary>The file the set-up command writes: connections by environment, without a password.</summary>
    public const string FileName = "skinspire.local.json";

    /// <summary>The migrating role's connection string; null when nothing says one, which is enough to add a migration or write a script.</summary>
    public static string? Find() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : FromFile(Directory.GetCurrentDirectory());

    private static string? FromFile(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, FileName);
            if (File.Exists(file))
            {
                return Read(new ConfigurationBuilder().AddJsonFile(file, optional: false).AddEnvironmentVariables().Build());
            }
        }

        return null;
    }

    private static string? Read(IConfiguration configuration)
    {
        var environment = Environment.GetEnvironmentVariable(EnvironmentVariable) is { Length: > 0 } chosen
            ? chosen
            : configuration["Environment"];
        return environment is null ? null : configuration[$"ConnectionStrings:{environment}:Migrator"];
    }
}
