using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>Reads the declaration of a column.</summary>
internal static class ColumnReader
{
    private static readonly string[] Clauses =
        ["constraint", "not", "null", "default", "generated", "primary", "unique", "check", "references", "collate", "compression", "storage"];

    internal static (ColumnSpec Column, IReadOnlyList<ConstraintAdded> Constraints) Column(string table, SqlCursor cursor)
    {
        var name = cursor.Name();
        var written = cursor.Until(Clauses);
        var type = SqlType.Named(written);
        var column = new ColumnSpec(name, type, IsRequired: false, Default: null, Generated: null, IsIdentity: type is "serial" or "bigserial" or "smallserial");
        var constraints = new List<ConstraintAdded>();
        while (!cursor.AtEnd)
        {
            if (ConstraintReader.ColumnConstraint(table, name, written, cursor) is { } constraint)
            {
                constraints.Add(constraint);
                continue;
            }

            column = Clause(column, cursor);
        }

        return (column, constraints);
    }

    private static ColumnSpec Clause(ColumnSpec column, SqlCursor cursor)
    {
        if (cursor.Skip("not", "null"))
        {
            return column with { IsRequired = true };
        }

        if (cursor.Skip("default"))
        {
            return column with { Default = cursor.Until(Clauses) };
        }

        if (!cursor.Skip("generated"))
        {
            cursor.Until(Clauses);
            return column;
        }

        cursor.SkipTo("as");
        var generated = cursor.Parentheses()?.Rest;
        cursor.Until(Clauses);
        return generated is null ? column with { IsIdentity = true } : column with { Generated = generated };
    }
}
