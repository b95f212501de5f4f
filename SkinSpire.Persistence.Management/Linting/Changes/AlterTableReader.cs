using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>Reads <c>alter table</c>.</summary>
internal static class AlterTableReader
{
    internal static IEnumerable<Change> Changes(SqlCursor cursor)
    {
        cursor.Skip("if", "exists");
        cursor.Skip("only");
        var table = cursor.Name();
        cursor.Skip("*");
        return cursor.Parts().SelectMany(action => Action(table, action));
    }

    private static IEnumerable<Change> Action(string table, SqlCursor action) => action switch
    {
        _ when action.Skip("add") => Added(table, action),
        _ when action.Skip("validate", "constraint") => [new ConstraintValidated(table, action.Name())],
        _ when action.Is("drop", "constraint") => [Other(table, action)],
        _ when action.Skip("drop") => [new ColumnDropped(table, Column(action))],
        _ when action.Skip("alter") => [Altered(table, action)],
        _ when action.Is("rename", "constraint") => [Other(table, action)],
        _ when action.Skip("rename", "to") => [new TableRenamed(table, SqlName.Beside(table, action.Name()))],
        _ when action.Skip("rename") => [Renamed(table, action)],
        _ when action.Skip("set", "schema") => [new TableRenamed(table, $"{action.Name()}.{SqlName.Last(table)}")],
        _ => [Other(table, action)],
    };

    private static IEnumerable<Change> Added(string table, SqlCursor action)
    {
        if (ConstraintReader.TableConstraint(table, action) is { } constraint)
        {
            return [constraint];
        }

        action.Skip("column");
        action.Skip("if", "not", "exists");
        var (column, constraints) = ColumnReader.Column(table, action);
        return [new ColumnAdded(table, column), .. constraints];
    }

    private static Change Altered(string table, SqlCursor action)
    {
        var column = Column(action);
        return action switch
        {
            _ when action.Skip("type") || action.Skip("set", "data", "type") => new ColumnRetyped(table, column, SqlType.Named(action.Until("using", "collate"))),
            _ when action.Skip("set", "not", "null") => new ColumnRequired(table, column),
            _ => new TableAltered(table, StatementReader.Plain($"alter column {column} {action.Rest}")),
        };
    }

    private static ColumnRenamed Renamed(string table, SqlCursor action)
    {
        var column = Column(action);
        action.Skip("to");
        return new ColumnRenamed(table, column, action.Name());
    }

    private static TableAltered Other(string table, SqlCursor action) => new(table, StatementReader.Plain(action.Rest));

    private static string Column(SqlCursor action)
    {
        action.Skip("column");
        action.Skip("if", "exists");
        return action.Name();
    }
}
