namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>A column that goes.</summary>
/// <param name="Table">The table, schema-qualified.</param>
/// <param name="Column">Its name.</param>
internal sealed record ColumnDropped(string Table, string Column) : TableChange(Table);
