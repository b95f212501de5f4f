using System.Text.RegularExpressions;

namespace SkinSpire.Persistence.Management.Reporting.Pages;

/// <summary>SQL with its comments, strings and keywords told apart.</summary>
internal static partial class SqlText
{
    internal static Html Of(string sql)
    {
        var pieces = new List<Html>();
        var end = 0;
        foreach (Match match in Pattern().Matches(sql))
        {
            pieces.Add(Html.Of($"{sql[end..match.Index]}<span class=\"{Kind(match)}\">{match.Value}</span>"));
            end = match.Index + match.Length;
        }

        return Html.Of($"{Html.Each(pieces, piece => piece)}{sql[end..]}");
    }

    private static string Kind(Match match) => match.Groups.Values.Skip(1).First(group => group.Success).Name;

    [GeneratedRegex(
        """
        (?<remark> --[^\n]* | /\*[\s\S]*?\*/ )
        | (?<text> ' (?: [^'] | '' )* ' )
        | (?<word> \b (?: after|all|and|any|array|as|asc|atomic|before|begin|between|by|call|case|cascade|check|commit|constraint|create|cross|current|declare|default|definer|delete|desc|distinct|do|each|else|elsif|end
          |exception|execute|exists|exit|false|for|foreach|foreign|found|from|full|function|group|having|if|immutable|in|inner|insert|instead|into|is|join|key|language|lateral|left|like|limit|loop|new|not|null|of|old|on|or|order
          |out|perform|primary|procedure|raise|references|replace|return|returning|returns|right|row|search_path|security|select|set|stable|strict|table|then|to|trigger|true|union|unique|update|using|values|volatile|when|where|while|with ) \b )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Pattern();
}
