namespace SkinSpire.Persistence.Management.Linting.Changes;

/// <summary>A change of one table.</summary>
/// <param name="Table">The table, schema-qualified.</param>
internal abstract record TableChange(string Table) : Change
{
    /// <summary>Whether reads and writes of the table wait for it until the transaction ends.</summary>
    internal virtual bool IsExclusive => true;
}
