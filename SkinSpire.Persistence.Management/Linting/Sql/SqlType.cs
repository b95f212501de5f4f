using System.Text.RegularExpressions;

namespace SkinSpire.Persistence.Management.Linting.Sql;

/// <summary>Types under the one name that <c>format_type</c> gives them.</summary>
internal static partial class SqlType
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["int"] = "integer",
        ["int4"] = "integer",
        ["int8"] = "bigint",
        ["int2"] = "smallint",
        ["bool"] = "boolean",
        ["varchar"] = "character varying",
        ["char"] = "character",
        ["bpchar"] = "character",
        ["decimal"] = "numeric",
        ["timestamptz"] = "timestamp with time zone",
        ["timestamp"] = "timestamp without time zone",
        ["serial4"] = "serial",
        ["serial8"] = "bigserial",
    };

    /// <summary>The type as the catalog would write it.</summary>
    internal static string Named(string type)
    {
        var match = Parts().Match(type.ToLowerInvariant());
        var written = $"{match.Groups["name"].Value} {match.Groups["zone"].Value.Trim()}".Trim();
        var name = Names.GetValueOrDefault(written, written);
        var limit = match.Groups["limit"].Value.Replace(" ", "", StringComparison.Ordinal);
        return name.Insert(name.StartsWith("timestamp", StringComparison.Ordinal) ? "timestamp".Length : name.Length, limit) + match.Groups["array"].Value;
    }

    /// <summary>Whether a column takes this type without its rows being written or read again: the cases that ALTER TABLE knows as binary coercible.</summary>
    internal static bool IsFree(string from, string to)
    {
        var (old, now) = (Parts().Match(Named(from)), Parts().Match(Named(to)));
        var (oldName, newName) = (old.Groups["name"].Value.Trim(), now.Groups["name"].Value.Trim());
        return Named(from) == Named(to) || (oldName, newName) switch
        {
            ("character varying" or "text", "text") or ("cidr", "inet") => true,
            ("character varying" or "text", "character varying") when !now.Groups["limit"].Success => true,
            ("character varying", "character varying") or ("bit varying", "bit varying") or ("numeric", "numeric") => Holds(old.Groups["limit"], now.Groups["limit"]),
            _ => false,
        };
    }

    private static bool Holds(Group old, Group now)
    {
        var (before, after) = (Numbers(old), Numbers(now));
        return !now.Success || (old.Success && after[0] >= before[0] && after.ElementAtOrDefault(1) == before.ElementAtOrDefault(1));
    }

    private static int[] Numbers(Group limit) =>
        [.. limit.Value.Trim('(', ')').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"^(?<name>[^(\[]+?)\s*(?<limit>\(\s*\d+\s*(,\s*\d+\s*)?\))?(?<zone>\s*with(out)? time zone)?\s*(?<array>\[\])?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();
}
