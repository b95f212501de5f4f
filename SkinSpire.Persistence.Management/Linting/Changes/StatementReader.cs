using System.Text.RegularExpressions;
using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>Reads out of a statement what it changes.</summary>
internal static partial class StatementReader
{
    /// <summary>Its changes, in order; none for a statement that changes no table, view, index or schema.</summary>
    internal static IEnumerable<Change> Changes(SqlStatement statement)
    {
        var cursor = statement.Cursor;
        return cursor switch
        {
            _ when cursor.Skip("alter", "table") => AlterTableReader.Changes(cursor),
            _ when cursor.Skip("alter", "schema") => Renamed(cursor),
            _ when cursor.Skip("alter", "policy") => OnTable(cursor, "alter policy"),
            _ when cursor.Skip("drop") => Dropped(cursor),
            _ when cursor.Skip("create") => Created(cursor),
            _ => [],
        };
    }

    private static IEnumerable<Change> Created(SqlCursor cursor)
    {
        cursor.Skip("or", "replace");
        cursor.SkipAny("unlogged", "constraint", "materialized");
        return cursor switch
        {
            _ when cursor.Skip("table") => CreateTableReader.Changes(cursor),
            _ when cursor.Is("index") || cursor.Is("unique") => IndexReader.Created(cursor),
            _ when cursor.Skip("trigger") => OnTable(cursor, "create trigger"),
            _ when cursor.Skip("policy") => OnTable(cursor, "create policy"),
            _ when cursor.Skip("view") => [new ViewCreated(cursor.Name())],
            _ => [],
        };
    }

    private static IEnumerable<Change> Dropped(SqlCursor cursor) => cursor switch
    {
        _ when cursor.Skip("trigger") => OnTable(cursor, "drop trigger"),
        _ when cursor.Skip("policy") => OnTable(cursor, "drop policy"),
        _ when cursor.Skip("index") => IndexReader.Dropped(cursor),
        _ when cursor.Skip("table") => Dropped(cursor, "table"),
        _ when cursor.Skip("view") => Dropped(cursor, "view"),
        _ when cursor.Skip("materialized", "view") => Dropped(cursor, "materialized view"),
        _ when cursor.Skip("schema") => Dropped(cursor, "schema"),
        _ => [],
    };

    private static IEnumerable<Change> Dropped(SqlCursor cursor, string kind) => Names(cursor).Select(name => new ObjectDropped(kind, name));

    private static IEnumerable<Change> Renamed(SqlCursor cursor)
    {
        var schema = cursor.Name();
        return cursor.Skip("rename", "to") ? [new SchemaRenamed(schema, cursor.Name())] : [];
    }

    private static IEnumerable<Change> OnTable(SqlCursor cursor, string action)
    {
        cursor.Skip("if", "exists");
        var name = cursor.Name();
        return cursor.SkipTo("on") ? [new TableAltered(cursor.Name(), $"{action} {name}")] : [];
    }

    /// <summary>Names between commas.</summary>
    internal static IEnumerable<string> Names(SqlCursor cursor)
    {
        cursor.Skip("if", "exists");
        do
        {
            yield return cursor.Name();
        }
        while (cursor.Skip(","));
    }

    /// <summary>A piece of SQL in lower case with single spaces.</summary>
    internal static string Plain(string sql) => Spaces().Replace(sql, " ").Trim().ToLowerInvariant();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
