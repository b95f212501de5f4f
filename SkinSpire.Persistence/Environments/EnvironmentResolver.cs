namespace SkinSpire.Persistence.Environments;

/// <summary>Finds out which environment is meant; the first source that says one decides.</summary>
public static class EnvironmentResolver
{
    /// <summary>The source that a person spelled: the option <c>--env</c>.</summary>
    public const string CommandLine = "--env";

    /// <summary>The variable of this package that chooses an environment.</summary>
    public const string Variable = "SKINSPIRE_ENV";

    /// <summary>Asks the command line, then <see cref="Variable"/>, then the local file, then <c>DOTNET_ENVIRONMENT</c> and <c>ASPNETCORE_ENVIRONMENT</c>.</summary>
    /// <param name="commandLine">What <c>--env</c> said; null for nothing.</param>
    /// <param name="localFile">What the local file chose; null for nothing.</param>
    /// <param name="variables">Reads an environment variable; null for this process's.</param>
    /// <exception cref="UnknownEnvironmentException">The source that decides says a word that names no environment.</exception>
    /// <exception cref="EnvironmentNotChosenException">None says anything.</exception>
    public static ResolvedEnvironment Resolve(string? commandLine, string? localFile, Func<string, string?>? variables = null)
    {
        variables ??= System.Environment.GetEnvironmentVariable;
        (string Source, string? Word)[] sources =
        [
            (CommandLine, commandLine),
            (Variable, variables(Variable)),
            ("skinspire.local.json", localFile),
            ("DOTNET_ENVIRONMENT", variables("DOTNET_ENVIRONMENT")),
            ("ASPNETCORE_ENVIRONMENT", variables("ASPNETCORE_ENVIRONMENT")),
        ];

        var (source, word) = Array.Find(sources, candidate => !string.IsNullOrWhiteSpace(candidate.Word));
        return word is null ? throw new EnvironmentNotChosenException() : new ResolvedEnvironment(EnvironmentName.Parse(word.Trim(), source), source);
    }
}
