using System.Text.RegularExpressions;

namespace SkinSpire.Persistence.Management.Linting.Sql;

/// <summary>Takes PostgreSQL's SQL apart into tokens.</summary>
internal static partial class SqlLexer
{
    private static readonly (SqlTokenKind Kind, string Group)[] Kinds = [.. Enum.GetValues<SqlTokenKind>().Select(kind => (kind, kind.ToString()))];

    internal static IReadOnlyList<SqlToken> Read(string sql) => [.. Pattern().Matches(sql).Select(Token).OfType<SqlToken>()];

    private static SqlToken? Token(Match match)
    {
        foreach (var (kind, name) in Kinds)
        {
            if (match.Groups[name].Success)
            {
                return new SqlToken(kind, Value(kind, match), match.Index, match.Index + match.Length);
            }
        }

        return null;
    }

    private static string Value(SqlTokenKind kind, Match match) => kind switch
    {
        SqlTokenKind.Word => match.Value.ToLowerInvariant(),
        SqlTokenKind.Quoted => match.Groups["name"].Value.Replace("\"\"", "\"", StringComparison.Ordinal),
        SqlTokenKind.Text => match.Groups["body"].Value,
        _ => match.Value,
    };

    // As the manual's chapter "Lexical Structure" has it; comments nest.
    [GeneratedRegex(
        """
        \s+ | --[^\n]* | /\* (?> (?!/\*|\*/) [\s\S] | /\* (?<depth>) | (?<-depth>) \*/ )* \*/ (?(depth)(?!))
        | (?<Text> [eE] ' (?<body> (?: [^'\\] | \\[\s\S] | '' )* ) ' )
        | (?<Text> (?: [bBxXnN] | [uU]& )? ' (?<body> (?: [^'] | '' )* ) ' )
        | (?<Text> \$ (?<tag> [A-Za-z_\u0080-\uffff]? [\w]* ) \$ (?<body> [\s\S]*? ) \$ \k<tag> \$ )
        | (?<Quoted> (?: [uU]& )? " (?<name> (?: [^"] | "" )* ) " )
        | (?<Number> \d+ (?: \.\d+ )? (?: [eE][+-]?\d+ )? )
        | (?<Word> [A-Za-z_\u0080-\uffff] [\w$\u0080-\uffff]* )
        | (?<Symbol> [\s\S] )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Pattern();
}
