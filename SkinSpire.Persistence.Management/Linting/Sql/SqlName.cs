using System.Text.RegularExpressions;

namespace SkinSpire.Persistence.Management.Linting.Sql;

/// <summary>Writes names as SQL has them.</summary>
internal static partial class SqlName
{
    /// <summary>The parts joined, in quotes where they need them; one text for one object, however it was written.</summary>
    internal static string Of(params IEnumerable<string?> parts) => string.Join('.', parts.OfType<string>().Select(Quoted));

    /// <summary>The name without its schema.</summary>
    internal static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];

    /// <summary>A name beside it, in the same schema.</summary>
    internal static string Beside(string name, string other) => name.Contains('.', StringComparison.Ordinal) ? $"{name[..name.LastIndexOf('.')]}.{other}" : other;

    private static string Quoted(string part) => Plain().IsMatch(part) ? part : $"\"{part.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"^[a-z_][a-z0-9_$]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
