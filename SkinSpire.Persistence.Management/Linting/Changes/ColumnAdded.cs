namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>A new column.</summary>
/// <param name="Table">The table, schema-qualified.</param>
/// <param name="Column">The column.</param>
internal sealed record ColumnAdded(string Table, ColumnSpec Column) : TableChange(Table);
