namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>A table under another name or in another schema.</summary>
/// <param name="Table">The table, schema-qualified.</param>
/// <param name="NewName">What it is called afterwards, schema-qualified.</param>
internal sealed record TableRenamed(string Table, string NewName) : TableChange(Table);
