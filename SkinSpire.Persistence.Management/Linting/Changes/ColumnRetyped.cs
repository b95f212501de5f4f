namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>A column of another type.</summary>
/// <param name="Table">The table, schema-qualified.</param>
/// <param name="Column">Its name.</param>
/// <param name="Type">The new type as the catalog would write it.</param>
internal sealed record ColumnRetyped(string Table, string Column, string Type) : TableChange(Table);
