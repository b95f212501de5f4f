namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>A new index.</summary>
/// <param name="Table">The table, schema-qualified.</param>
/// <param name="Name">Its name, in the table's schema.</param>
/// <param name="Columns">What it leads with: plain columns up to the first expression.</param>
/// <param name="Definition">What follows the table's name.</param>
/// <param name="IsUnique">Whether no two rows share a key.</param>
/// <param name="IsConcurrent">Whether writers go on while it is built.</param>
/// <param name="IfNotExists">Whether one of that name is taken for it.</param>
internal sealed record IndexCreated(
    string Table, string Name, IReadOnlyList<string> Columns, string Definition, bool IsUnique, bool IsConcurrent, bool IfNotExists) : TableChange(Table)
{
    internal override bool IsExclusive => false;
}
