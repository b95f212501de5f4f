namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>A column that becomes NOT NULL.</summary>
/// <param name="Table">The table, schema-qualified.</param>
/// <param name="Column">Its name.</param>
internal sealed record ColumnRequired(string Table, string Column) : TableChange(Table);
