namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>A column under another name.</summary>
/// <param name="Table">The table, schema-qualified.</param>
/// <param name="Column">Its old name.</param>
/// <param name="NewName">Its new name.</param>
internal sealed record ColumnRenamed(string Table, string Column, string NewName) : TableChange(Table);
