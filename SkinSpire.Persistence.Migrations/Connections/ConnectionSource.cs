using Microsoft.Extensions.Configuration;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Migrations.Connections;

/// <summary>Finds the connection that is migrated over: one variable, else this machine's configuration file.</summary>
public static class ConnectionSource
{
    /// <summary>The environment variable that holds a connection string.</summary>
    public const string Variable = "SKINSPIRE_DATABASE";

    /// <summary>The migrating role's connection string; null when nothing says one, which is enough to add a migration or write a script.</summary>
    /// <param name="environment">The environment; null for the one that variables and file choose.</param>
    /// <exception cref="ConfigurationInvalidException">The file says something about the environment, and it is wrong.</exception>
    public static string? Find(ResolvedEnvironment? environment = null)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection)
        {
            return connection;
        }

        var configuration = Configuration();
        environment ??= IsChosen(configuration) ? FindEnvironment() : null;
        return environment is not null && configuration.GetSection($"SkinSpire:{environment.Environment}").Exists()
            ? ClinicConfiguration.Resolve(configuration, environment, ConnectionRole.Migrator).ConnectionString
            : null;
    }

    /// <summary>The environment that command line, variables or file choose.</summary>
    /// <param name="commandLine">What <c>--env</c> said; null for nothing.</param>
    /// <exception cref="UnknownEnvironmentException">The source that decides says a word that names no environment.</exception>
    /// <exception cref="EnvironmentNotChosenException">None says anything.</exception>
    public static ResolvedEnvironment FindEnvironment(string? commandLine = null) =>
        EnvironmentResolver.Resolve(commandLine, Configuration()[LocalFile.ChosenEnvironment]);

    // dotnet ef sets the host's variables by itself: a migration is never chosen a database by them.
    private static bool IsChosen(IConfigurationRoot configuration) =>
        (Environment.GetEnvironmentVariable(EnvironmentResolver.Variable) ?? configuration[LocalFile.ChosenEnvironment]) is { Length: > 0 };

    private static IConfigurationRoot Configuration() => (IConfigurationRoot)new ConfigurationBuilder().AddSkinSpireLocalFile().Build();
}
