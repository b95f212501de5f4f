using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>Reads <c>create table</c>.</summary>
internal static class CreateTableReader
{
    internal static IEnumerable<Change> Changes(SqlCursor cursor)
    {
        cursor.Skip("if", "not", "exists");
        var table = cursor.Name();
        var columns = new List<ColumnSpec>();
        var constraints = new List<ConstraintAdded>();
        foreach (var part in cursor.Parentheses()?.Parts() ?? [])
        {
            Read(table, part, columns, constraints);
        }

        return [new TableCreated(table, columns, constraints)];
    }

    private static void Read(string table, SqlCursor part, List<ColumnSpec> columns, List<ConstraintAdded> constraints)
    {
        if (ConstraintReader.TableConstraint(table, part) is { } constraint)
        {
            constraints.Add(constraint);
        }
        else if (!part.Is("like"))
        {
            var (column, own) = ColumnReader.Column(table, part);
            columns.Add(column);
            constraints.AddRange(own);
        }
    }
}
