namespace SkinSpire.Persistence.Management.Linting.Sql;

/// <summary>What a default does to the rows that exist.</summary>
internal static class SqlExpression
{
    // One value for the whole statement: the server keeps it in the catalog and leaves the rows alone.
    private static readonly HashSet<string> Stable = new(StringComparer.Ordinal)
    {
        "now", "transaction_timestamp", "statement_timestamp", "coalesce", "nullif", "greatest", "least", "lower", "upper", "concat", "format",
        "to_jsonb", "jsonb_build_object", "jsonb_build_array", "make_interval", "make_date", "date_trunc", "current_setting", "timezone", "cast",
        "varchar", "character", "varying", "numeric", "interval", "timestamp", "time", "bit",
    };

    /// <summary>The first function called that may give another value for each row; null when there is none.</summary>
    internal static string? VolatileCall(string? expression)
    {
        var tokens = SqlLexer.Read(expression ?? "");
        return tokens.Index()
            .Where(token => token.Index > 0 && token.Item.Is("(") && tokens[token.Index - 1].Kind is SqlTokenKind.Word or SqlTokenKind.Quoted)
            .Select(token => tokens[token.Index - 1].Value)
            .FirstOrDefault(function => !Stable.Contains(function));
    }
}
