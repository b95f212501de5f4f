using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>Reads constraints, of a table and of a column.</summary>
internal static class ConstraintReader
{
    private static readonly string[] ColumnClauses = ["constraint", "not", "null", "default", "generated", "primary", "unique", "check", "references", "collate"];

    /// <summary>A constraint that stands alone; null when something else comes next.</summary>
    internal static ConstraintAdded? TableConstraint(string table, SqlCursor cursor)
    {
        var name = cursor.Skip("constraint") ? cursor.Name() : null;
        var definition = cursor.Rest;
        ConstraintKind? kind = cursor switch
        {
            _ when cursor.Skip("primary", "key") => ConstraintKind.PrimaryKey,
            _ when cursor.Skip("unique") => ConstraintKind.Unique,
            _ when cursor.Skip("foreign", "key") => ConstraintKind.ForeignKey,
            _ when cursor.Skip("check") => ConstraintKind.Check,
            _ when cursor.Skip("exclude") => ConstraintKind.Exclusion,
            _ => null,
        };
        return kind is null ? null : Table(table, name, kind.Value, definition, cursor);
    }

    /// <summary>A constraint in a column's declaration; null when something else comes next.</summary>
    internal static ConstraintAdded? ColumnConstraint(string table, string column, string type, SqlCursor cursor)
    {
        var name = cursor.Skip("constraint") ? cursor.Name() : null;
        var (kind, definition) = cursor switch
        {
            _ when cursor.Skip("primary", "key") => (ConstraintKind.PrimaryKey, $"primary key ({column})"),
            _ when cursor.Skip("unique") => (ConstraintKind.Unique, $"unique ({column})"),
            _ when cursor.Skip("check") => (ConstraintKind.Check, $"check ({cursor.Parentheses()?.Rest})"),
            _ when cursor.Skip("references") => (ConstraintKind.ForeignKey, $"foreign key ({column}) references {cursor.Until(ColumnClauses)}"),
            _ => ((ConstraintKind?)null, ""),
        };
        return kind is null
            ? null
            : new ConstraintAdded(table, name ?? Default(kind.Value, table, column), kind.Value, [column], definition, IsValid: true, UsesIndex: false, InColumn: $"{column} {type}");
    }

    private static ConstraintAdded Table(string table, string? name, ConstraintKind kind, string definition, SqlCursor cursor)
    {
        cursor.Skip("nulls", "distinct");
        cursor.Skip("nulls", "not", "distinct");
        var usesIndex = cursor.Is("using", "index");
        string[] columns = kind is ConstraintKind.Check or ConstraintKind.Exclusion ? [] : [.. cursor.Parentheses()?.Parts().Select(part => part.Name()) ?? []];
        var text = StatementReader.Plain(definition);
        var isValid = !text.EndsWith(" not valid", StringComparison.Ordinal);
        return new ConstraintAdded(
            table, name ?? Default(kind, table, columns.FirstOrDefault()), kind, columns, isValid ? definition : definition[..definition.LastIndexOf("not", StringComparison.OrdinalIgnoreCase)].TrimEnd(), isValid, usesIndex);
    }

    // As this schema names them.
    private static string Default(ConstraintKind kind, string table, string? column)
    {
        var prefix = kind switch
        {
            ConstraintKind.PrimaryKey => "pk",
            ConstraintKind.ForeignKey => "fk",
            ConstraintKind.Unique => "ak",
            ConstraintKind.Check => "ck",
            _ => "ex",
        };
        return $"{prefix}_{SqlName.Last(table)}{(kind == ConstraintKind.PrimaryKey || column is null ? "" : $"_{column}")}";
    }
}
