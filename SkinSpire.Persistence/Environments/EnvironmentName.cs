namespace SkinSpire.Persistence.Environments;

/// <summary>The words people use for an environment, and the one each database is stamped with.</summary>
public static class EnvironmentName
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dev"] = "dev",
        ["development"] = "dev",
        ["test"] = "test",
        ["testing"] = "test",
        ["prod"] = "prod",
        ["production"] = "prod",
    };

    /// <summary>The short name: dev, test or prod.</summary>
    /// <param name="word">A name or alias, in any case.</param>
    /// <exception cref="UnknownEnvironmentException">It is neither; there is no default.</exception>
    public static string Parse(string word) => Known.TryGetValue(word, out var name) ? name : throw new UnknownEnvironmentException(word);
}
