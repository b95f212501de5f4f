using Microsoft.Extensions.Configuration;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Migrations.Connections;

/// <summary>Finds the connection that is migrated over: the command line, variables, else this machine's configuration files.</summary>
public static class ConnectionSource
{
    /// <summary>The environment variable that holds a connection string.</summary>
    public const string Variable = "SKINSPIRE_DATABASE";

    private const string ApplicationSettings = "appsettings.json";

    /// <summary>The connection for <c>dotnet ef</c> and a bundle: one variable, else what the files say of the environment that is chosen.</summary>
    /// <returns>Null when nothing says one, which is enough to add a migration or write a script.</returns>
    /// <exception cref="ConfigurationInvalidException">The configuration of the environment is wrong.</exception>
    /// <exception cref="ConfigurationFileInvalidException">A file is not JSON.</exception>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection)
        {
            return connection;
        }

        return IsChosen(Configuration()) ? Resolve(FindEnvironment())?.ConnectionString : null;
    }

    /// <summary>Everything that is configured about an environment's database, for the migrating role.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="connection">What <c>--connection</c> said; null for nothing.</param>
    /// <returns>Null when nothing is configured.</returns>
    /// <exception cref="ConfigurationInvalidException">It is wrong; it holds every fault.</exception>
    public static ClinicConfiguration? Resolve(ResolvedEnvironment environment, string? connection = null)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var configuration = Configuration();
        return connection is not null || IsConfigured(configuration, environment.Environment)
            ? ClinicConfiguration.Resolve(configuration, environment, ConnectionRole.Migrator, Options(connection))
            : null;
    }

    /// <summary>The environment that command line, variables or file choose.</summary>
    /// <param name="commandLine">What <c>--env</c> said; null for nothing.</param>
    /// <exception cref="UnknownEnvironmentException">The source that decides says a word that names no environment.</exception>
    /// <exception cref="EnvironmentNotChosenException">None says anything.</exception>
    public static ResolvedEnvironment FindEnvironment(string? commandLine = null) =>
        EnvironmentResolver.Resolve(commandLine, Configuration()[LocalFile.ChosenEnvironment]);

    /// <summary>Whether files or variables say anything about an environment's database.</summary>
    /// <param name="environment">The environment.</param>
    public static bool IsConfigured(DatabaseEnvironment environment) => IsConfigured(Configuration(), environment);

    private static bool IsConfigured(IConfigurationRoot configuration, DatabaseEnvironment environment) =>
        ClinicConfiguration.HasVariables()
        || configuration.GetSection($"SkinSpire:{environment}").Exists()
        || configuration.GetSection("SkinSpire:Default").Exists();

    private static Dictionary<string, string>? Options(string? connection) =>
        connection is null ? null : new(StringComparer.OrdinalIgnoreCase) { ["ConnectionString"] = connection };

    // dotnet ef sets the host's variables by itself: a migration is never chosen a database by them.
    private static bool IsChosen(IConfigurationRoot configuration) =>
        (Environment.GetEnvironmentVariable(EnvironmentResolver.Variable) ?? configuration[LocalFile.ChosenEnvironment]) is { Length: > 0 };

    private static IConfigurationRoot Configuration()
    {
        try
        {
            return (IConfigurationRoot)new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile(ApplicationSettings, optional: true)
                .AddSkinSpireLocalFile()
                .Build();
        }
        catch (InvalidDataException error)
        {
            throw new ConfigurationFileInvalidException($"{LocalFile.Name} or {ApplicationSettings}", "is not JSON with an object in it", error);
        }
    }
}
