namespace SkinSpire.Persistence.Management.Linting.Sql;

/// <summary>Which objects a statement works on.</summary>
internal static class SqlTargets
{
    private static readonly string[] Kinds =
        ["table", "view", "sequence", "type", "domain", "function", "procedure", "routine", "aggregate", "index", "statistics", "trigger", "policy", "rule", "column", "constraint"];

    private static readonly string[] OnTable = ["trigger", "policy", "rule", "constraint"];

    private static readonly string[] Adjectives = ["or", "replace", "unlogged", "materialized", "unique", "recursive", "constraint", "concurrently", "if", "not", "exists", "only"];

    /// <summary>The tables, functions and other objects with a schema that it makes, changes, drops, reads by name alone or gives rights to.</summary>
    internal static IReadOnlyList<string> Of(SqlStatement statement) => [.. Names(statement.Cursor).Where(name => name.Length > 0)];

    private static IEnumerable<string> Names(SqlCursor cursor) => cursor switch
    {
        _ when cursor.Skip("create") => Created(cursor),
        _ when cursor.Skip("alter") => Changed(cursor),
        _ when cursor.Skip("drop") => Dropped(cursor),
        _ when cursor.Skip("comment", "on") => Changed(cursor),
        _ when cursor.SkipAny("grant", "revoke") => cursor.SkipTo("on") ? Granted(cursor) : [],
        _ when cursor.Skip("insert", "into") || cursor.Skip("delete", "from") || cursor.SkipAny("update", "call") => [Named(cursor)],
        _ when cursor.SkipAny("truncate", "lock") => Listed(cursor, "table"),
        _ when cursor.Skip("reindex") => cursor.SkipAny("table", "index") ? [Named(cursor)] : [],
        _ when cursor.SkipAny("vacuum", "cluster", "analyze") => Maintained(cursor),
        _ when cursor.Skip("refresh", "materialized", "view") => [Named(cursor)],
        _ => [],
    };

    private static IEnumerable<string> Created(SqlCursor cursor)
    {
        if (cursor.SkipAny("temp", "temporary"))
        {
            return [];
        }

        Step(cursor);
        if (cursor.Skip("index"))
        {
            return cursor.SkipTo("on") ? [Named(cursor)] : [];
        }

        if (cursor.Skip("trigger"))
        {
            return cursor.SkipTo("on") ? [Named(cursor), .. Executed(cursor)] : [];
        }

        return Changed(cursor);
    }

    // An object that lives on a table is found by the table.
    private static IEnumerable<string> Changed(SqlCursor cursor)
    {
        Step(cursor);
        var kind = Array.Find(Kinds, kind => cursor.Skip(kind));
        return kind switch
        {
            null => [],
            _ when OnTable.Contains(kind) => cursor.SkipTo("on") ? [Named(cursor)] : [],
            "column" => [Owner(Named(cursor))],
            _ => [Named(cursor)],
        };
    }

    private static IEnumerable<string> Dropped(SqlCursor cursor)
    {
        Step(cursor);
        var kind = Array.Find(Kinds, kind => cursor.Skip(kind));
        return kind switch
        {
            null => [],
            _ when OnTable.Contains(kind) => cursor.SkipTo("on") ? [Named(cursor)] : [],
            _ => Listed(cursor),
        };
    }

    private static IEnumerable<string> Granted(SqlCursor cursor)
    {
        string[] without = ["schema", "database", "all", "language", "parameter", "tablespace", "foreign", "large"];
        return without.Any(word => cursor.Is(word)) ? [] : Listed(cursor, "table", "function", "procedure", "routine", "sequence", "type", "domain");
    }

    private static IEnumerable<string> Executed(SqlCursor cursor) => cursor.SkipTo("execute") && cursor.SkipAny("function", "procedure") ? [cursor.Name()] : [];

    private static IEnumerable<string> Listed(SqlCursor cursor, params IEnumerable<string> kinds)
    {
        cursor.SkipAny(kinds);
        do
        {
            yield return Named(cursor);
            cursor.Parentheses();
        }
        while (cursor.Skip(","));
    }

    private static IEnumerable<string> Maintained(SqlCursor cursor)
    {
        cursor.Parentheses();
        while (cursor.SkipAny("full", "freeze", "verbose", "analyze"))
        {
        }

        return Listed(cursor);
    }

    private static string Named(SqlCursor cursor)
    {
        Step(cursor);
        return cursor.Name();
    }

    private static string Owner(string column) => column.Contains('.', StringComparison.Ordinal) ? column[..column.LastIndexOf('.')] : "";

    private static void Step(SqlCursor cursor)
    {
        while (cursor.SkipAny(Adjectives))
        {
        }
    }
}
