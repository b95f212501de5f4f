namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>A new table, empty and unknown to anybody.</summary>
/// <param name="Table">The table, schema-qualified.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Constraints">Its constraints, those of the columns included.</param>
internal sealed record TableCreated(string Table, IReadOnlyList<ColumnSpec> Columns, IReadOnlyList<ConstraintAdded> Constraints) : TableChange(Table);
