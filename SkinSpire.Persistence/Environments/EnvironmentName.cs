namespace SkinSpire.Persistence.Environments;

/// <summary>The words people use for an environment, and the one each database is stamped with.</summary>
public static class EnvironmentName
{
    private static readonly Dictionary<string, DatabaseEnvironment> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dev"] = DatabaseEnvironment.Development,
        ["development"] = DatabaseEnvironment.Development,
        ["develop"] = DatabaseEnvironment.Development,
        ["local"] = DatabaseEnvironment.Development,
        ["test"] = DatabaseEnvironment.Testing,
        ["testing"] = DatabaseEnvironment.Testing,
        ["qa"] = DatabaseEnvironment.Testing,
        ["prod"] = DatabaseEnvironment.Production,
        ["production"] = DatabaseEnvironment.Production,
        ["live"] = DatabaseEnvironment.Production,
    };

    /// <summary>The environment that a word names.</summary>
    /// <param name="word">A name or alias, in any case.</param>
    /// <param name="source">Where the word was found; null when the caller gave it.</param>
    /// <exception cref="UnknownEnvironmentException">It is none; there is no default.</exception>
    public static DatabaseEnvironment Parse(string word, string? source = null) =>
        Known.TryGetValue(word, out var environment) ? environment : throw new UnknownEnvironmentException(word, source);

    /// <summary>The word of the stamp and of database names: dev, test or prod.</summary>
    /// <param name="environment">The environment.</param>
    public static string ShortName(this DatabaseEnvironment environment) => environment switch
    {
        DatabaseEnvironment.Development => "dev",
        DatabaseEnvironment.Testing => "test",
        DatabaseEnvironment.Production => "prod",
        _ => throw new ArgumentOutOfRangeException(nameof(environment), environment, "Not an environment."),
    };
}
