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
            _ when cursor.Skip("drop") => Dropped(cursor, statement),
            _ when cursor.Skip("alter", "policy") => OnTable(cursor, statement),
            _ when cursor.Skip("create") => Created(cursor, statement),
            _ => [],
        };
    }

    private static IEnumerable<Change> Created(SqlCursor cursor, SqlStatement statement)
    {
        cursor.Skip("or", "replace");
        cursor.SkipAny("unlogged", "constraint", "materialized");
        return cursor switch
        {
            _ when cursor.Skip("table") => CreateTableReader.Changes(cursor),
            _ when cursor.Is("index") || cursor.Is("unique") => IndexReader.Created(cursor),
            _ when cursor.SkipAny("trigger", "policy") => OnTable(cursor, statement),
            _ when cursor.Skip("view") => [new ViewCreated(cursor.Name())],
            _ => [],
        };
    }

    private static IEnumerable<Change> Dropped(SqlCursor cursor, SqlStatement statement)
    {
        if (cursor.SkipAny("trigger", "policy"))
        {
            return OnTable(cursor, statement);
        }

        if (cursor.Skip("index"))
        {
            return IndexReader.Dropped(cursor);
        }

        var kind = cursor.Skip("table") ? "table" : cursor.Skip("view") ? "view" : cursor.Skip("materialized", "view") ? "materialized view" : cursor.Skip("schema") ? "schema" : null;
        return kind is null ? [] : Names(cursor).Select(name => new ObjectDropped(kind, name));
    }

    private static IEnumerable<Change> Renamed(SqlCursor cursor)
    {
        var schema = cursor.Name();
        return cursor.Skip("rename", "to") ? [new SchemaRenamed(schema, cursor.Name())] : [];
    }

    private static IEnumerable<Change> OnTable(SqlCursor cursor, SqlStatement statement)
    {
        cursor.Skip("if", "exists");
        var name = cursor.Name();
        return cursor.SkipTo("on") ? [new TableAltered(cursor.Name(), $"{Verb(statement)} {name}")] : [];
    }

    // "create or replace trigger" is told apart: it makes nobody wait but writers.
    private static string Verb(SqlStatement statement) =>
        Spaces().Replace(string.Join(' ', statement.Tokens.Take(4).Select(token => token.Value).TakeWhile(word => word is "create" or "or" or "replace" or "drop" or "alter" or "constraint" or "trigger" or "policy")), " ");

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
