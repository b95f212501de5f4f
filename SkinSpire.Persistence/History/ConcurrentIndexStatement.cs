using System.Text.RegularExpressions;

namespace SkinSpire.Persistence.History;

/// <summary>A statement that builds or drops an index without locking its table; interrupted, it leaves an INVALID index.</summary>
/// <param name="Creates">Whether it builds.</param>
/// <param name="Index">The index, as SQL names it.</param>
internal sealed partial record ConcurrentIndexStatement(bool Creates, string Index)
{
    /// <summary>Null for any other statement.</summary>
    internal static ConcurrentIndexStatement? Parse(string sql) =>
        Create().Match(sql) is { Success: true } create ? new(true, $"{create.Groups["schema"].Value}{create.Groups["name"].Value}")
        : Drop().Match(sql) is { Success: true } drop ? new(false, drop.Groups["name"].Value)
        : null;

    // An index lies in its table's schema.
    [GeneratedRegex("""^\s*create\s+(unique\s+)?index\s+concurrently\s+(if\s+not\s+exists\s+)?(?<name>"[^"]+"|[\w$]+)\s+on\s+(only\s+)?(?<schema>("[^"]+"|[\w$]+)\.)?""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Create();

    [GeneratedRegex("""^\s*drop\s+index\s+concurrently\s+(if\s+exists\s+)?(?<name>(("[^"]+"|[\w$]+)\.)?("[^"]+"|[\w$]+))""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Drop();
}
