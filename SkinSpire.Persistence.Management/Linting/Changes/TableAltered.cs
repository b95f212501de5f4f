namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>Any other change of a table, its triggers and its policies.</summary>
/// <param name="Table">The table, schema-qualified.</param>
/// <param name="Action">What is done, in lower case with single spaces: <c>disable trigger all</c>.</param>
internal sealed record TableAltered(string Table, string Action) : TableChange(Table)
{
    internal override bool IsExclusive => !Action.StartsWith("create trigger", StringComparison.Ordinal) && !Action.EndsWith(" concurrently", StringComparison.Ordinal);
}
