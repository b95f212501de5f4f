using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>Reads statements about indexes.</summary>
internal static class IndexReader
{
    internal static IEnumerable<Change> Created(SqlCursor cursor)
    {
        var isUnique = cursor.Skip("unique");
        cursor.Skip("index");
        var isConcurrent = cursor.Skip("concurrently");
        var ifNotExists = cursor.Skip("if", "not", "exists");
        var name = cursor.Is("on") ? null : cursor.Name();
        cursor.Skip("on");
        cursor.Skip("only");
        var table = cursor.Name();
        var definition = cursor.Rest;
        if (cursor.Skip("using"))
        {
            cursor.Name();
        }

        string[] columns = [.. (cursor.Parentheses()?.Parts() ?? []).Select(Column).TakeWhile(column => column.Length > 0)];
        return [new IndexCreated(table, name ?? $"ix_{SqlName.Last(table)}_{columns.LastOrDefault()}", columns, definition, isUnique, isConcurrent, ifNotExists)];
    }

    internal static IEnumerable<Change> Dropped(SqlCursor cursor)
    {
        var isConcurrent = cursor.Skip("concurrently");
        return StatementReader.Names(cursor).Select(name => new IndexDropped(name, isConcurrent));
    }

    // A call is an expression, no column.
    private static string Column(SqlCursor part) => part.Name() is var name && part.Is("(") ? "" : name;
}
