namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>A new constraint.</summary>
/// <param name="Table">The table, schema-qualified.</param>
/// <param name="Name">Its name; made from the table's when none is given.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Columns">The columns of a key, in order.</param>
/// <param name="Definition">What follows the name, without <c>not valid</c>.</param>
/// <param name="IsValid">Whether the rows that exist are looked at.</param>
/// <param name="UsesIndex">Whether it takes over an index that is there.</param>
/// <param name="InColumn">The column it was declared with, as name and type; null when it stands alone.</param>
internal sealed record ConstraintAdded(
    string Table, string Name, ConstraintKind Kind, IReadOnlyList<string> Columns, string Definition, bool IsValid, bool UsesIndex, string? InColumn = null) : TableChange(Table)
{
    /// <summary>A foreign key lets readers through.</summary>
    internal override bool IsExclusive => Kind != ConstraintKind.ForeignKey;
}
